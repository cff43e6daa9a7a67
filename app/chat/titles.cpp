// SPDX-License-Identifier: Apache-2.0
#include "app/chat/titles.h"

#include <QList>
#include <QTextBoundaryFinder>
#include <algorithm>

namespace onebit::app {
namespace {

constexpr qsizetype kLongestTitle = 48;
/// A first sentence of at least this length is a title by itself.
constexpr qsizetype kShortestSentence = 12;
/// "Hi" and "Hello there" say nothing about a chat; in scripts without spaces a few characters do.
constexpr qsizetype kThinWords = 2;
constexpr qsizetype kThinLength = 16;
constexpr char16_t kFirstDenseScript = 0x2e80;
/// Looking at the beginning is enough, however much was pasted.
constexpr qsizetype kTextConsidered = 400;

QString firstLine(const QString& text) {
    for (const QStringView line : QStringView(text).left(kTextConsidered).split(u'\n')) {
        QString words = line.toString();
        words.remove(u'`').remove(u'*');
        while (words.startsWith(u'#') || words.startsWith(u'>'))
            words.remove(0, 1);
        words = words.simplified();
        if (!words.isEmpty()) return words;
    }
    return {};
}

/// The first sentence of a line, without the mark that ends a statement.
QString firstSentence(const QString& line) {
    for (qsizetype at = kShortestSentence; at + 1 < line.size(); ++at) {
        const bool ends = line[at] == u'.' || line[at] == u'?' || line[at] == u'!';
        if (ends && line[at + 1].isSpace()) return line.left(line[at] == u'.' ? at : at + 1);
    }
    return line;
}

}  // namespace

QString titleFromText(const QString& text) {
    QString title = firstSentence(firstLine(text));
    if (title.size() <= kLongestTitle) return title;
    // Languages that write without spaces have word boundaries too; a character is never cut in two.
    QTextBoundaryFinder words(QTextBoundaryFinder::Word, title);
    words.setPosition(kLongestTitle);
    qsizetype end = words.isAtBoundary() ? kLongestTitle : words.toPreviousBoundary();
    if (end <= 0) {
        QTextBoundaryFinder characters(QTextBoundaryFinder::Grapheme, title);
        characters.setPosition(kLongestTitle);
        end = characters.isAtBoundary() ? kLongestTitle : characters.toPreviousBoundary();
    }
    title.truncate(end);
    return title.trimmed() + u'…';
}

bool saysLittle(const QString& title) {
    if (title.size() > kThinLength) return false;
    const bool dense = std::any_of(title.begin(), title.end(),
                                   [](QChar character) { return character.unicode() >= kFirstDenseScript; });
    return !dense && title.split(u' ', Qt::SkipEmptyParts).size() <= kThinWords;
}

QString titleOf(const MessageRecord& first) {
    QString title = titleFromText(first.text);
    if (!title.isEmpty() || first.attachments.isEmpty()) return title;
    return first.attachments.front().name;
}

}  // namespace onebit::app
