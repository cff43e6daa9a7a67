// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QString>

namespace onebit::app {

/// How a reply came about beyond its settings and figures: enough to make it again on this machine and to
/// know on another why it differs. A new value is a field here and a line in each of the two functions.
struct ReplyDetails {
    QString modelHash;            ///< SHA-256 of the model's file in hexadecimal; empty: not known
    QString templateName;         ///< of the chat template that wrote the prompt
    QString templateSource;       ///< where it came from: "model", "built-in" ...
    double thinkingMs = 0;        ///< from the first token to the end of the thinking
    quint32 droppedMessages = 0;  ///< of the chat: what the model did not read
    QString kernel;               ///< as the engine names it
    QString target;               ///< instruction set of the kernels
    quint32 threads = 0;
    QString systemPrompt;      ///< as it was sent
    QString editedFrom;        ///< the message whose text a person changed; empty: the model's own words
    double bytesPerToken = 0;  ///< of weights that were read for a token; 0: not known

    QJsonObject toJson() const;
    /// What is missing or of another type stays as it is by default.
    static ReplyDetails fromJson(const QJsonObject& json);
};

}  // namespace onebit::app
