// SPDX-License-Identifier: Apache-2.0
#include "app/search/fuzzy_match.h"

#include <algorithm>

namespace onebit::app {
namespace {

// What a word of the query is worth by where it was found.
constexpr int kWholeText = 900;
constexpr int kTextStart = 700;
constexpr int kWholeWord = 600;
constexpr int kWordStart = 500;
constexpr int kInsideWord = 300;
constexpr int kScattered = 100;
/// Taken off for the length of the text, so that the shorter of two equals wins.
constexpr qsizetype kMostForLength = 99;

/// Lower case without accents: "Café" is found by "cafe".
QString folded(const QString& text) {
    QString plain;
    plain.reserve(text.size());
    const QString decomposed = text.normalized(QString::NormalizationForm_KD);
    for (const QChar letter : decomposed) {
        if (!letter.isMark()) plain.append(letter);
    }
    return plain.toCaseFolded();
}

bool isWordStart(const QString& text, qsizetype at) {
    return at == 0 || !text[at - 1].isLetterOrNumber();
}

bool isWordEnd(const QString& text, qsizetype end) {
    return end == text.size() || !text[end].isLetterOrNumber();
}

/// The letters of the word in order; the first of them begins a word, so that chance finds less.
bool isScattered(const QString& word, const QString& text) {
    qsizetype next = 0;
    for (qsizetype at = 0; at < text.size() && next < word.size(); ++at) {
        if (text[at] != word[next]) continue;
        if (next == 0 && !isWordStart(text, at)) continue;
        ++next;
    }
    return next == word.size();
}

int wordScore(const QString& word, const QString& text) {
    if (word == text) return kWholeText;
    int best = 0;
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        const bool start = isWordStart(text, at);
        const bool whole = start && isWordEnd(text, at + word.size());
        best = std::max(best, at == 0 ? kTextStart : whole ? kWholeWord : start ? kWordStart : kInsideWord);
        if (at == 0) break;
    }
    if (best == 0 && word.size() > 1 && isScattered(word, text)) best = kScattered;
    return best;
}

}  // namespace

int fuzzyScore(const QString& query, const QString& text) {
    const QStringList words = folded(query).split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty()) return 1;
    const QString plain = folded(text);
    int sum = 0;
    for (const QString& word : words) {
        const int score = wordScore(word, plain);
        if (score == 0) return 0;
        sum += score;
    }
    const int length = static_cast<int>(std::min(plain.size(), kMostForLength));
    return sum / static_cast<int>(words.size()) + 100 - length;
}

int fuzzyScore(const QString& query, const QStringList& texts) {
    if (texts.isEmpty()) return 0;
    const int byName = fuzzyScore(query, texts.first());
    return std::max(byName, fuzzyScore(query, texts.join(u' ')) / 2);
}

}  // namespace onebit::app
