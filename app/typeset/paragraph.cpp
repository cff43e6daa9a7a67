// SPDX-License-Identifier: Apache-2.0
#include "app/typeset/paragraph.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextOption>
#include <algorithm>
#include <limits>

#include "app/content/math_parser.h"
#include "app/text/text_folding.h"
#include "app/typeset/math_layout.h"

namespace onebit::typeset {
namespace {

using content::Run;

constexpr QChar kFormulaPlace(0x00A0);
constexpr qreal kMathShare = 17.0 / 15;
constexpr qreal kCodeShare = 13.0 / 15;
constexpr qreal kUnbroken = 1e6;

/// Controls of direction would reach over what stands around them; they become marks that are seen.
QString shown(const std::string& utf8) {
    QString text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    for (QChar& c : text) {
        const char16_t code = c.unicode();
        const bool control = (code < 0x20 && code != '\t') || code == 0x7F ||
                             (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069) ||
                             code == 0x2028 || code == 0x2029 || code == 0xFFFC;
        if (code == '\n')
            c = QChar::LineSeparator;
        else if (control)
            c = QChar::ReplacementCharacter;
    }
    return text;
}

}  // namespace

bool beginsRightToLeft(const QString& text, bool otherwise) {
    for (const QChar c : text) {
        switch (c.direction()) {
            case QChar::DirL:
                return false;
            case QChar::DirR:
            case QChar::DirAL:
                return true;
            default:
                break;
        }
    }
    return otherwise;
}

Paragraph::Paragraph(Typesetter& typesetter, const std::vector<Run>& runs, TypeStep step, QColor color)
    : m_typesetter(typesetter), m_step(step), m_color(color), m_font(typesetter.style.family) {
    const TypesetStyle& style = typesetter.style;
    m_font.setPixelSize(std::max(1, qRound(style.px(step.size))));
    m_font.setWeight(step.weight);
    m_font.setLetterSpacing(QFont::AbsoluteSpacing, step.spacing * style.scale);
    for (const Run& run : runs)
        addRun(run);
    m_rightToLeft = beginsRightToLeft(m_text, style.rightToLeft);
}

QFont Paragraph::runFont(std::uint8_t style) const {
    QFont font = m_font;
    if ((style & Run::kBold) != 0) font.setWeight(QFont::DemiBold);
    if ((style & Run::kItalic) != 0) font.setItalic(true);
    if ((style & Run::kStrike) != 0) font.setStrikeOut(true);
    if ((style & Run::kCode) != 0) {
        font.setFamily(m_typesetter.style.monoFamily);
        font.setPixelSize(std::max(1, qRound(m_font.pixelSize() * kCodeShare)));
    }
    return font;
}

void Paragraph::addRun(const Run& run) {
    if ((run.style & Run::kMath) != 0) {
        addFormula(run);
        return;
    }
    const qsizetype begin = m_text.size();
    m_text += (run.style & Run::kBreak) != 0 ? QString(QChar::LineSeparator) : shown(run.text);
    const TextRange range{begin, m_text.size()};
    if ((run.style & Run::kCode) != 0) m_codeSpans.push_back(range);
    const bool styled = (run.style & (Run::kBold | Run::kItalic | Run::kStrike | Run::kCode)) != 0;
    if (!styled && run.target.empty()) return;
    QTextCharFormat format;
    format.setFont(runFont(run.style));
    if (!run.target.empty()) {
        format.setForeground(m_typesetter.style.accent);
        m_links.push_back({range, QString::fromStdString(run.target)});
    }
    m_formats.append({static_cast<int>(begin), static_cast<int>(range.end - begin), format});
}

/// A formula holds its place by one space that is as wide as it is.
void Paragraph::addFormula(const Run& run) {
    const QString source = shown(run.opened + run.text + run.closed);
    const auto parsed = content::parseMath(run.text);
    if (!parsed) {
        const qsizetype begin = m_text.size();
        m_text += source;
        m_codeSpans.push_back({begin, m_text.size()});
        QTextCharFormat format;
        format.setFont(runFont(Run::kCode));
        m_formats.append({static_cast<int>(begin), static_cast<int>(source.size()), format});
        return;
    }
    const bool displayed = run.opened == "$$" || run.opened == "\\[";
    Formula formula{m_text.size(), source,
                    layOutMath(*parsed, m_typesetter.fonts, m_font.pixelSize() * kMathShare, displayed)};
    QFont font = m_font;
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0);
    const qreal space = QFontMetricsF(font).horizontalAdvance(kFormulaPlace);
    font.setLetterSpacing(QFont::AbsoluteSpacing, formula.box.width + formula.box.lean - space);
    QTextCharFormat format;
    format.setFont(font);
    m_formats.append({static_cast<int>(m_text.size()), 1, format});
    m_text += kFormulaPlace;
    m_formulas.push_back(std::move(formula));
}

void Paragraph::layOut(qreal width, Qt::Alignment alignment) {
    m_layout = std::make_unique<QTextLayout>(m_text, m_font);
    m_layout->setCacheEnabled(true);
    QTextOption option;
    option.setWrapMode(width < 0 ? QTextOption::ManualWrap : QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(m_rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    option.setAlignment(alignment != Qt::Alignment()
                            ? alignment
                            : (m_rightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute);
    m_layout->setTextOption(option);
    m_layout->setFormats(m_formats);
    const qreal lineHeight = m_typesetter.style.px(m_step.line);
    m_layout->beginLayout();
    qreal y = 0;
    m_naturalWidth = 0;
    auto formula = m_formulas.begin();
    for (QTextLine line = m_layout->createLine(); line.isValid(); line = m_layout->createLine()) {
        line.setLineWidth(width < 0 ? kUnbroken : width);
        qreal above = 0;
        qreal below = 0;
        for (; formula != m_formulas.end() && formula->place < line.textStart() + line.textLength();
             ++formula) {
            above = std::max(above, formula->box.ascent);
            below = std::max(below, formula->box.descent);
        }
        // The line's base stands where it would in a line of words alone; tall formulas push it.
        const qreal base = (lineHeight + line.ascent() - line.descent()) / 2;
        const qreal room = m_typesetter.style.px(2);
        const qreal pushed = std::max<qreal>(0, above + room - base);
        const qreal deep = std::max<qreal>(0, below + room - (lineHeight - base));
        line.setPosition({0, std::round(y + pushed + base - line.ascent())});
        y += pushed + lineHeight + deep;
        m_naturalWidth = std::max(m_naturalWidth, line.naturalTextWidth());
    }
    m_layout->endLayout();
    if (width < 0 && m_layout->lineCount() > 0) {
        // Unbroken lines are aligned by whoever asked for them; their width is their own.
        for (int index = 0; index < m_layout->lineCount(); ++index) {
            QTextLine line = m_layout->lineAt(index);
            const QPointF at = line.position();
            line.setPosition({m_rightToLeft ? line.naturalTextWidth() - kUnbroken : 0, at.y()});
        }
    }
    m_height = std::max(lineHeight, std::ceil(y));
}

/// One for every line that the range is in.
std::vector<QRectF> Paragraph::boxesOf(TextRange range) const {
    std::vector<QRectF> boxes;
    for (int index = 0; index < m_layout->lineCount(); ++index) {
        const QTextLine line = m_layout->lineAt(index);
        const qsizetype begin = std::max<qsizetype>(range.begin, line.textStart());
        const qsizetype end = std::min<qsizetype>(range.end, line.textStart() + line.textLength());
        if (begin >= end) continue;
        const qreal from = line.cursorToX(static_cast<int>(begin));
        const qreal to = line.cursorToX(static_cast<int>(end));
        boxes.emplace_back(std::min(from, to), line.y(), std::abs(to - from), line.height());
    }
    return boxes;
}

void Paragraph::paintBehind(QPainter& painter, QPointF at, TextRange range, const QColor& color,
                            bool code) const {
    for (const QRectF& box : boxesOf(range)) {
        if (!code) {
            painter.fillRect(box.translated(at), color);
            continue;
        }
        const qreal edge = m_typesetter.style.px(3);
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawRoundedRect(box.translated(at).adjusted(-edge / 2, 0, edge / 2, 0), edge, edge);
        painter.restore();
    }
}

void Paragraph::paint(QPainter& painter, QPointF at, const TextMarks& marks) const {
    const TypesetStyle& style = m_typesetter.style;
    for (const TextRange& range : m_codeSpans)
        paintBehind(painter, at, range, style.fill, true);
    if (!marks.searched.isEmpty()) {
        for (const app::TextHit& hit : app::findWords(m_text, marks.searched, m_text.size()))
            paintBehind(painter, at, {hit.start, hit.start + hit.length}, style.accentSoft, false);
    }
    if (!marks.selection.isEmpty()) paintBehind(painter, at, marks.selection, style.accentSoft, false);
    painter.setPen(m_color);
    m_layout->draw(&painter, at);
    for (const Formula& formula : m_formulas) {
        const QTextLine line = m_layout->lineForTextPosition(static_cast<int>(formula.place));
        if (!line.isValid()) continue;
        const qreal x = std::min(line.cursorToX(static_cast<int>(formula.place)),
                                 line.cursorToX(static_cast<int>(formula.place) + 1));
        painter.setPen(m_color);
        formula.box.paint(painter, at + QPointF(x, line.y() + line.ascent()));
    }
}

qsizetype Paragraph::placeAt(QPointF point) const {
    for (int index = 0; index < m_layout->lineCount(); ++index) {
        const QTextLine line = m_layout->lineAt(index);
        const bool last = index + 1 == m_layout->lineCount();
        const qreal bottom = last ? std::numeric_limits<qreal>::max() : m_layout->lineAt(index + 1).y();
        if (point.y() < bottom) return line.xToCursor(point.x());
    }
    return 0;
}

QString Paragraph::linkAt(QPointF point) const {
    if (m_links.empty()) return {};
    for (int index = 0; index < m_layout->lineCount(); ++index) {
        const QTextLine line = m_layout->lineAt(index);
        if (!line.naturalTextRect().contains(point)) continue;
        const qsizetype place = line.xToCursor(point.x(), QTextLine::CursorOnCharacter);
        for (const Link& link : m_links)
            if (place >= link.range.begin && place < link.range.end) return link.target;
    }
    return {};
}

/// Words of one link with different emphasis follow each other.
std::vector<LinkPlace> Paragraph::links() const {
    std::vector<LinkPlace> places;
    qsizetype end = -1;
    for (const Link& link : m_links) {
        if (places.empty() || link.range.begin != end || places.back().target != link.target)
            places.push_back({link.target, {}, {}});
        end = link.range.end;
        LinkPlace& place = places.back();
        place.words += plainText(link.range);
        for (const QRectF& box : boxesOf(link.range))
            place.box |= box;
    }
    return places;
}

QRectF Paragraph::placeRect(qsizetype place) const {
    const QTextLine line =
        m_layout->lineForTextPosition(static_cast<int>(std::clamp<qsizetype>(place, 0, m_text.size())));
    if (!line.isValid()) return {0, 0, 0, m_height};
    return {line.cursorToX(static_cast<int>(place)), line.y(), 0, line.height()};
}

QRectF Paragraph::endRect() const {
    return placeRect(m_text.size());
}

QString Paragraph::plainText(TextRange range) const {
    QString text;
    qsizetype from = std::max<qsizetype>(0, range.begin);
    const qsizetype end = std::min(range.end, m_text.size());
    for (const Formula& formula : m_formulas) {
        if (formula.place < from || formula.place >= end) continue;
        text += m_text.mid(from, formula.place - from) + formula.source;
        from = formula.place + 1;
    }
    text += m_text.mid(from, std::max<qsizetype>(0, end - from));
    return text.replace(QChar::LineSeparator, '\n');
}

}  // namespace onebit::typeset
