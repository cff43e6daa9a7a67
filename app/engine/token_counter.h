// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QObject>
#include <QString>
#include <optional>

#include "app/engine/inference_thread.h"

namespace onebit::app {

/// What texts cost the model that is loaded, counted by its own tokenizer on the inference thread. Counts are
/// kept until another model is loaded. Lives on the GUI thread.
class TokenCounter : public QObject {
    Q_OBJECT

  public:
    /// `inference` must outlive the object.
    explicit TokenCounter(InferenceThread& inference, QObject* parent = nullptr);

    /// Nullopt while it is not known; then it is asked for, and `counted` tells when it is.
    std::optional<int> count(const QString& text);

  signals:
    /// More is known than before, or what was known no longer holds.
    void counted();

  private:
    void takeModel(const ModelInfo& info);
    void takeCount(RequestId id, int tokens);

    InferenceThread& m_inference;
    QString m_model;  ///< tells models with other tokenizers apart
    QHash<QString, int> m_counts;
    QHash<RequestId, QString> m_asked;
};

}  // namespace onebit::app
