// SPDX-License-Identifier: Apache-2.0
#include "app/chat/reply_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace onebit::app {
namespace {

constexpr double kMsPerSecond = 1000;
/// Less would be shown as 0.0 s.
constexpr double kNoticeableMs = 50;
/// From here on whole tokens tell enough.
constexpr double kCoarseRate = 10;

QString translated(const char* text) {
    return QCoreApplication::translate("Reply", text);
}

QString whyItEnded(const ReplyStats& stats) {
    if (stats.finishReason == u"length") {
        return translated(QT_TRANSLATE_NOOP("Reply", "ended at the maximum number of tokens"));
    }
    if (stats.finishReason == u"context") {
        return translated(QT_TRANSLATE_NOOP("Reply", "ended because the context is full"));
    }
    return {};
}

}  // namespace

QString rateInWords(double tokensPerSecond) {
    const int decimals = tokensPerSecond < kCoarseRate ? 1 : 0;
    return translated(QT_TRANSLATE_NOOP("Reply", "%1 tokens/s"))
        .arg(QLocale().toString(tokensPerSecond, 'f', decimals));
}

QString detailsInWords(const MessageRecord& message) {
    if (message.author != Author::kAssistant || isUnderWay(message.state)) return {};
    const ReplyStats& stats = message.reply.stats;
    QStringList parts;
    if (message.state == MessageState::kStopped) {
        parts << translated(QT_TRANSLATE_NOOP("Reply", "Stopped"));
    }
    if (stats.genTokensPerSecond > 0) parts << rateInWords(stats.genTokensPerSecond);
    if (stats.firstTokenMs >= kNoticeableMs) {
        parts << translated(QT_TRANSLATE_NOOP("Reply", "started after %1 s"))
                     .arg(QLocale().toString(stats.firstTokenMs / kMsPerSecond, 'f', 1));
    } else if (stats.firstTokenMs > 0) {
        parts << translated(QT_TRANSLATE_NOOP("Reply", "started at once"));
    }
    if (const QString reason = whyItEnded(stats); !reason.isEmpty()) parts << reason;
    return parts.join(QStringLiteral(" · "));
}

QString errorInWords(const MessageRecord& message) {
    if (message.state == MessageState::kFailed) return message.reply.error;
    if (message.state == MessageState::kInterrupted) {
        return translated(QT_TRANSLATE_NOOP(
            "Reply", "Onebit ended before this reply was finished. What had arrived is kept."));
    }
    return {};
}

QString errorActionInWords(const MessageRecord& message) {
    const bool canBeRepeated =
        message.state == MessageState::kFailed || message.state == MessageState::kInterrupted;
    return canBeRepeated ? translated(QT_TRANSLATE_NOOP("Reply", "Try again")) : QString();
}

}  // namespace onebit::app
