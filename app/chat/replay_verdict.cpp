// SPDX-License-Identifier: Apache-2.0
#include "app/chat/replay_verdict.h"

#include <QCoreApplication>
#include <algorithm>

namespace onebit::app {
namespace {

constexpr qsizetype kLettersShown = 40;

QString translated(const char* text) {
    return QCoreApplication::translate("Replay", text);
}

/// Known on both sides, and not the same.
bool differ(const QString& first, const QString& again) {
    return !first.isEmpty() && !again.isEmpty() && first != again;
}

QStringList reasonsFor(const MessageRecord& first, const ReplayOutcome& again) {
    QStringList reasons;
    const ReplyRecord& was = first.reply;
    const ReplyRecord& is = again.reply;
    if (!was.details.editedFrom.isEmpty()) {
        reasons << translated(QT_TRANSLATE_NOOP("Replay", "A person changed its words."));
    }
    const bool otherSize = was.modelBytes > 0 && is.modelBytes > 0 && was.modelBytes != is.modelBytes;
    if (differ(was.details.modelHash, is.details.modelHash) || otherSize) {
        reasons << translated(QT_TRANSLATE_NOOP("Replay", "The model's file is another one."));
    }
    if (differ(was.details.templateName + was.details.templateSource,
               is.details.templateName + is.details.templateSource)) {
        reasons << translated(QT_TRANSLATE_NOOP("Replay", "The chat template is another one."));
    }
    if (differ(was.details.kernel, is.details.kernel) || differ(was.details.target, is.details.target)) {
        reasons << translated(QT_TRANSLATE_NOOP(
            "Replay", "This computer calculates with other instructions, which differ in the last digits."));
    }
    if (was.details.droppedMessages != is.details.droppedMessages) {
        reasons << translated(QT_TRANSLATE_NOOP("Replay", "The model read another part of the chat."));
    }
    if (differ(was.sampling["version"].toString(), again.onebitVersion)) {
        reasons << translated(QT_TRANSLATE_NOOP("Replay", "It was made by another version of Onebit."));
    }
    return reasons;
}

QString around(const QString& text, qsizetype at) {
    const qsizetype begin = std::max<qsizetype>(0, at - kLettersShown / 2);
    return (begin > 0 ? QStringLiteral("…") : QString()) + text.mid(begin, kLettersShown).simplified();
}

}  // namespace

ReplayVerdict compareReplay(const MessageRecord& first, const ReplayOutcome& again) {
    const bool broken = first.state == MessageState::kStopped || first.state == MessageState::kInterrupted;
    const QString was = first.thinking + first.text;
    QString is = again.thinking + again.text;
    if (broken) is.truncate(was.size());
    ReplayVerdict verdict;
    const auto [wasEnd, isEnd] = std::mismatch(was.begin(), was.end(), is.begin(), is.end());
    verdict.differsAt = wasEnd - was.begin();
    verdict.same = wasEnd == was.end() && isEnd == is.end();
    if (verdict.same) return verdict;
    verdict.was = around(was, verdict.differsAt);
    verdict.is = around(is, verdict.differsAt);
    verdict.reasons = reasonsFor(first, again);
    return verdict;
}

}  // namespace onebit::app
