#include "app/chat/titles.h"

#include <QList>
#include <QTextBoundaryFinder>

namespace onebit::app {
namespace {

constexpr qsizetype kLongestTitle = 48;
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

}  // namespace

QString titleFromText(const QString& text) {
    QString title = firstLine(text);
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

}  // namespace onebit::app
