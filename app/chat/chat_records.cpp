// SPDX-License-Identifier: Apache-2.0
#include "app/chat/chat_records.h"

#include <QUuid>
#include <algorithm>
#include <array>

namespace onebit::app {
namespace {

// In the order of the enumerations.
constexpr std::array kAuthorNames{"user", "assistant"};
constexpr std::array kStateNames{"waiting", "reading", "streaming",  "done",
                                 "stopped", "failed",  "interrupted"};

template <typename Enum, std::size_t count>
std::optional<Enum> find(const std::array<const char*, count>& names, QStringView name) {
    const auto found =
        std::ranges::find_if(names, [&](const char* each) { return name == QLatin1String(each); });
    if (found == names.end()) return std::nullopt;
    return static_cast<Enum>(found - names.begin());
}

quint32 unsignedOf(const QJsonObject& json, QLatin1String key) {
    return static_cast<quint32>(std::clamp<qint64>(json[key].toInteger(), 0, UINT32_MAX));
}

constexpr QLatin1String kPromptTokens{"promptTokens"};
constexpr QLatin1String kGenTokens{"genTokens"};
constexpr QLatin1String kFirstTokenMs{"firstTokenMs"};
constexpr QLatin1String kGenTokensPerSecond{"genTokensPerSecond"};
constexpr QLatin1String kContextUsed{"contextUsed"};
constexpr QLatin1String kContextLength{"contextLength"};
constexpr QLatin1String kFinishReason{"finishReason"};
constexpr QLatin1String kAcceptedTokens{"acceptedTokens"};
constexpr QLatin1String kName{"name"};
constexpr QLatin1String kText{"text"};
constexpr QLatin1String kBytes{"bytes"};

}  // namespace

QString authorName(Author author) {
    return QLatin1String(kAuthorNames.at(static_cast<std::size_t>(author)));
}

QString stateName(MessageState state) {
    return QLatin1String(kStateNames.at(static_cast<std::size_t>(state)));
}

std::optional<Author> authorFromName(QStringView name) {
    return find<Author>(kAuthorNames, name);
}

std::optional<MessageState> stateFromName(QStringView name) {
    return find<MessageState>(kStateNames, name);
}

ReplyStats ReplyStats::from(const GenerationStats& stats) {
    const std::string_view reason = finishReasonName(stats.finishReason);
    return {stats.promptTokens,
            stats.genTokens,
            stats.firstTokenMs,
            stats.genTokensPerSecond,
            stats.contextUsed,
            stats.contextLength,
            QString::fromUtf8(reason.data(), static_cast<qsizetype>(reason.size())),
            stats.acceptedTokens};
}

QJsonObject ReplyStats::toJson() const {
    return {{kPromptTokens, static_cast<qint64>(promptTokens)},
            {kGenTokens, static_cast<qint64>(genTokens)},
            {kFirstTokenMs, firstTokenMs},
            {kGenTokensPerSecond, genTokensPerSecond},
            {kContextUsed, static_cast<qint64>(contextUsed)},
            {kContextLength, static_cast<qint64>(contextLength)},
            {kFinishReason, finishReason},
            {kAcceptedTokens, static_cast<qint64>(acceptedTokens)}};
}

ReplyStats ReplyStats::fromJson(const QJsonObject& json) {
    return {unsignedOf(json, kPromptTokens), unsignedOf(json, kGenTokens),
            json[kFirstTokenMs].toDouble(),  json[kGenTokensPerSecond].toDouble(),
            unsignedOf(json, kContextUsed),  unsignedOf(json, kContextLength),
            json[kFinishReason].toString(),  unsignedOf(json, kAcceptedTokens)};
}

QJsonObject Attachment::toJson() const {
    return {{kName, name}, {kText, text}, {kBytes, bytes}};
}

Attachment Attachment::fromJson(const QJsonObject& json) {
    return {json[kName].toString(), json[kText].toString(), json[kBytes].toInteger()};
}

QJsonArray attachmentsToJson(const QList<Attachment>& attachments) {
    QJsonArray json;
    for (const Attachment& attachment : attachments)
        json.append(attachment.toJson());
    return json;
}

QList<Attachment> attachmentsFromJson(const QJsonArray& json) {
    QList<Attachment> attachments;
    for (const auto& each : json)
        attachments.append(Attachment::fromJson(each.toObject()));
    return attachments;
}

QString newRecordId() {
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

}  // namespace onebit::app
