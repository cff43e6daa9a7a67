// SPDX-License-Identifier: Apache-2.0
#include "app/chat/reply_facts.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QLocale>
#include <algorithm>
#include <array>

#include "app/chat/reply_words.h"
#include "app/settings/generation_settings.h"

namespace onebit::app {
namespace {

constexpr double kMsPerSecond = 1000;

QString translated(const char* text) {
    return QCoreApplication::translate("ReplyFacts", text);
}

QString number(double value) {
    return QLocale().toString(value, 'g', 6);
}

QString seconds(double ms) {
    return ms > 0 ? translated(QT_TRANSLATE_NOOP("ReplyFacts", "%1 s"))
                        .arg(QLocale().toString(ms / kMsPerSecond, 'f', 2))
                  : QString();
}

QString withSource(const QString& name, const QString& source) {
    return source.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, source);
}

QString onTarget(const ReplyDetails& details) {
    if (details.kernel.isEmpty()) return {};
    return QStringLiteral("%1, %2").arg(details.kernel, details.target);
}

/// How fast the reply read the model's weights, the limit of most computers, and how much of theirs that is.
QString readFromMemory(const ReplyRecord& reply, double memoryBytesPerSecond) {
    const ReplyStats& stats = reply.stats;
    const double speed = stats.genTokensPerSecond * reply.details.bytesPerToken;
    if (stats.genTokens == 0 || stats.acceptedTokens >= stats.genTokens || speed <= 0) return {};
    // Tokens that were foretold share a reading.
    const double bytes = speed * (stats.genTokens - stats.acceptedTokens) / stats.genTokens;
    const QLocale locale;
    const QString size = locale.formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeSIFormat);
    if (memoryBytesPerSecond <= 0) {
        //: How fast the memory was read: "9.6 GB/s".
        return translated(QT_TRANSLATE_NOOP("ReplyFacts", "%1/s")).arg(size);
    }
    constexpr double kPercent = 100;
    //: How fast the memory was read: "9.6 GB/s, 71% of what this computer can".
    return translated(QT_TRANSLATE_NOOP("ReplyFacts", "%1/s, %2% of what this computer can"))
        .arg(size, locale.toString(std::min(kPercent, kPercent * bytes / memoryBytesPerSecond), 'f', 0));
}

QString tokensOf(quint32 used, quint32 length) {
    if (length == 0) return {};
    //: Tokens of the context in use, and how many there are.
    return translated(QT_TRANSLATE_NOOP("ReplyFacts", "%1 of %2"))
        .arg(QLocale().toString(used), QLocale().toString(length));
}

QString settingValueText(const SettingDeclaration& setting, const QJsonValue& value) {
    for (const SettingChoice& choice : setting.choices) {
        if (value.toString() == QLatin1String(choice.value.data(), static_cast<int>(choice.value.size())))
            return QCoreApplication::translate("GenerationSettings", choice.words);
    }
    if (value.isDouble()) return number(value.toDouble());
    if (value.isBool()) {
        return value.toBool() ? translated(QT_TRANSLATE_NOOP("ReplyFacts", "on"))
                              : translated(QT_TRANSLATE_NOOP("ReplyFacts", "off"));
    }
    if (!value.isArray()) return value.toString();
    QStringList texts;
    const QJsonArray list = value.toArray();
    for (const auto& text : list)
        texts << text.toString();
    return texts.join(QStringLiteral(" | "));
}

void addSettings(QList<ReplyFact>& facts, const QJsonObject& sampling) {
    for (const SettingDeclaration& setting : generationSettings()) {
        const QString key = QString::fromUtf8(setting.key.data(), static_cast<qsizetype>(setting.key.size()));
        if (!sampling.contains(key)) continue;
        facts.append({QCoreApplication::translate("GenerationSettings", setting.label),
                      settingValueText(setting, sampling[key])});
    }
}

}  // namespace

QList<ReplyFact> replyFacts(const MessageRecord& message, double memoryBytesPerSecond) {
    const ReplyRecord& reply = message.reply;
    const ReplyDetails& details = reply.details;
    const ReplyStats& stats = reply.stats;
    const QLocale locale;
    QList<ReplyFact> facts{
        {translated(QT_TRANSLATE_NOOP("ReplyFacts", "Model")), reply.modelName},
        {translated(QT_TRANSLATE_NOOP("ReplyFacts", "Size of its file")),
         reply.modelBytes > 0 ? locale.formattedDataSize(reply.modelBytes, 1, QLocale::DataSizeSIFormat)
                              : QString()},
        {QStringLiteral("SHA-256"), details.modelHash},
        {translated(QT_TRANSLATE_NOOP("ReplyFacts", "Chat template")),
         withSource(details.templateName, details.templateSource)},
        {translated(QT_TRANSLATE_NOOP("ReplyFacts", "System prompt")), details.systemPrompt},
        {translated(QT_TRANSLATE_NOOP("ReplyFacts", "Seed")), QString::number(reply.seed)},
    };
    addSettings(facts, reply.sampling);
    facts += {
        {translated(QT_TRANSLATE_NOOP("ReplyFacts", "Tokens read")),
         stats.promptTokens > 0 ? locale.toString(stats.promptTokens) : QString()},
        {translated(QT_TRANSLATE_NOOP("ReplyFacts", "Tokens written")),
         stats.genTokens > 0 ? locale.toString(stats.genTokens) : QString()},
        {translated(QT_TRANSLATE_NOOP("ReplyFacts", "Context used")),
         tokensOf(stats.contextUsed, stats.contextLength)},
        {translated(QT_TRANSLATE_NOOP("ReplyFacts", "Messages left out")),
         details.droppedMessages > 0 ? locale.toString(details.droppedMessages) : QString()},
        {translated(QT_TRANSLATE_NOOP("ReplyFacts", "First word after")), seconds(stats.firstTokenMs)},
        {translated(QT_TRANSLATE_NOOP("ReplyFacts", "Thought for")), seconds(details.thinkingMs)},
        {translated(QT_TRANSLATE_NOOP("ReplyFacts", "Speed")),
         stats.genTokensPerSecond > 0 ? rateInWords(stats.genTokensPerSecond) : QString()},
        {translated(QT_TRANSLATE_NOOP("ReplyFacts", "Read from memory")),
         readFromMemory(reply, memoryBytesPerSecond)},
        {translated(QT_TRANSLATE_NOOP("ReplyFacts", "Computed by")), onTarget(details)},
        {translated(QT_TRANSLATE_NOOP("ReplyFacts", "Threads")),
         details.threads > 0 ? locale.toString(details.threads) : QString()},
        {QStringLiteral("Onebit"), reply.sampling["version"].toString()},
        {translated(QT_TRANSLATE_NOOP("ReplyFacts", "Written")),
         locale.toString(QDateTime::fromMSecsSinceEpoch(message.createdMs), QLocale::ShortFormat)},
    };
    facts.removeIf([](const ReplyFact& fact) { return fact.value.isEmpty(); });
    return facts;
}

}  // namespace onebit::app
