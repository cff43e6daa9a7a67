// SPDX-License-Identifier: Apache-2.0
#include "app/chat/reply_details.h"

#include <algorithm>

namespace onebit::app {
namespace {

constexpr QLatin1String kModelHash{"modelHash"};
constexpr QLatin1String kTemplateName{"templateName"};
constexpr QLatin1String kTemplateSource{"templateSource"};
constexpr QLatin1String kThinkingMs{"thinkingMs"};
constexpr QLatin1String kDroppedMessages{"droppedMessages"};
constexpr QLatin1String kKernel{"kernel"};
constexpr QLatin1String kTarget{"target"};
constexpr QLatin1String kThreads{"threads"};
constexpr QLatin1String kBytesPerToken{"bytesPerToken"};
constexpr QLatin1String kSystemPrompt{"systemPrompt"};
constexpr QLatin1String kEditedFrom{"editedFrom"};

quint32 unsignedOf(const QJsonValue& value) {
    return static_cast<quint32>(std::clamp<qint64>(value.toInteger(), 0, UINT32_MAX));
}

}  // namespace

QJsonObject ReplyDetails::toJson() const {
    return {{kModelHash, modelHash},
            {kTemplateName, templateName},
            {kTemplateSource, templateSource},
            {kThinkingMs, thinkingMs},
            {kDroppedMessages, static_cast<qint64>(droppedMessages)},
            {kKernel, kernel},
            {kTarget, target},
            {kThreads, static_cast<qint64>(threads)},
            {kBytesPerToken, bytesPerToken},
            {kSystemPrompt, systemPrompt},
            {kEditedFrom, editedFrom}};
}

ReplyDetails ReplyDetails::fromJson(const QJsonObject& json) {
    ReplyDetails details;
    details.modelHash = json[kModelHash].toString();
    details.templateName = json[kTemplateName].toString();
    details.templateSource = json[kTemplateSource].toString();
    details.thinkingMs = json[kThinkingMs].toDouble();
    details.droppedMessages = unsignedOf(json[kDroppedMessages]);
    details.kernel = json[kKernel].toString();
    details.target = json[kTarget].toString();
    details.threads = unsignedOf(json[kThreads]);
    details.bytesPerToken = json[kBytesPerToken].toDouble();
    details.systemPrompt = json[kSystemPrompt].toString();
    details.editedFrom = json[kEditedFrom].toString();
    return details;
}

}  // namespace onebit::app
