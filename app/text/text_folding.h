// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

/// Text as search sees it: without regard to case, accents and width, so that "Garçon" is found by "garcon".
namespace onebit::app {

/// `text` folded. Characters of scripts where a mark makes another letter keep their marks.
QString foldedText(const QString& text);

/// A place in the text that was folded.
struct TextHit {
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const TextHit&) const = default;
};

/// What is searched for: words that must all occur, or one phrase in quotation marks.
QStringList foldedWords(const QString& query);

/// Where the folded `words` stand in `text`, in its own positions, in order, without overlaps; at most
/// `limit`.
QList<TextHit> findWords(const QString& text, const QStringList& words, qsizetype limit);

}  // namespace onebit::app
