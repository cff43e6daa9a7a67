// SPDX-License-Identifier: Apache-2.0
#include "app/text/text_folding.h"

#include <algorithm>
#include <array>
#include <utility>

namespace onebit::app {
namespace {

constexpr char32_t kFirstBeyondAscii = 0x80;

/// Marks that only change how a letter is said: accents, Hebrew points, Arabic vowel signs.
constexpr std::array<std::pair<char32_t, char32_t>, 4> kIgnoredMarks{
    {{0x0300, 0x036f}, {0x0591, 0x05c7}, {0x064b, 0x065f}, {0x0670, 0x0670}}};

bool isIgnored(char32_t code) {
    return std::ranges::any_of(kIgnoredMarks,
                               [code](auto range) { return code >= range.first && code <= range.second; });
}

/// A folded text and, for each of its characters, where the character that it came from stands.
struct Folded {
    QString text;
    QList<qsizetype> origins;
};

void appendFolded(Folded& folded, char32_t code, qsizetype origin) {
    if (code < kFirstBeyondAscii) {
        folded.text += QChar(static_cast<char16_t>(code)).toLower();
        folded.origins += origin;
        return;
    }
    // By way of capitals, for only they take a sharp s apart.
    const QString parts =
        QString::fromUcs4(&code, 1).normalized(QString::NormalizationForm_KD).toUpper().toCaseFolded();
    for (const QChar part : parts) {
        if (isIgnored(part.unicode())) continue;
        folded.text += part;
        folded.origins += origin;
    }
}

Folded fold(const QString& text) {
    Folded folded;
    folded.text.reserve(text.size());
    folded.origins.reserve(text.size() + 1);
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar character = text[at];
        const bool pair =
            character.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
        appendFolded(folded,
                     pair ? QChar::surrogateToUcs4(character, text[at + 1]) : char32_t{character.unicode()},
                     at);
        if (pair) ++at;
    }
    folded.origins += text.size();
    return folded;
}

}  // namespace

QString foldedText(const QString& text) {
    return fold(text).text;
}

QStringList foldedWords(const QString& query) {
    const QString folded = foldedText(query).simplified();
    const bool phrase = folded.size() > 2 && folded.startsWith(u'"') && folded.endsWith(u'"');
    if (phrase) return {folded.mid(1, folded.size() - 2).trimmed()};
    QStringList words = folded.split(u' ', Qt::SkipEmptyParts);
    words.removeDuplicates();
    return words;
}

QList<TextHit> findWords(const QString& text, const QStringList& words, qsizetype limit) {
    const Folded folded = fold(text);
    QList<TextHit> hits;
    for (const QString& word : words) {
        if (word.isEmpty()) continue;
        for (qsizetype at = folded.text.indexOf(word); at >= 0 && hits.size() < limit;
             at = folded.text.indexOf(word, at + word.size())) {
            const qsizetype start = folded.origins[at];
            qsizetype end = folded.origins[at + word.size()];
            // The end may stand inside what one character became.
            if (end == folded.origins[at + word.size() - 1]) end += 1;
            hits.append({start, end - start});
        }
    }
    std::ranges::sort(hits, {}, &TextHit::start);
    const auto overlaps = [](const TextHit& left, const TextHit& right) {
        return right.start < left.start + left.length;
    };
    hits.erase(std::unique(hits.begin(), hits.end(), overlaps), hits.end());
    return hits;
}

}  // namespace onebit::app
