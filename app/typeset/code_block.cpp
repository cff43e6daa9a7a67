// SPDX-License-Identifier: Apache-2.0
#include "app/typeset/code_block.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextOption>
#include <algorithm>

#include "app/text/text_folding.h"

namespace onebit::typeset {
namespace {

constexpr qreal kBar = 36;
constexpr qreal kLine = 20;
constexpr qreal kBelow = 12;
constexpr qsizetype kTab = 4;
constexpr std::size_t kMostLayouts = 400;

/// Tabs become spaces, and what steers the direction of text is made visible: code is read as it stands.
QString codeLine(const std::string& utf8) {
    QString text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    QString shown;
    shown.reserve(text.size());
    for (const QChar c : text) {
        const char16_t code = c.unicode();
        const bool steers = (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069) ||
                            code == 0x200E || code == 0x200F || code == 0x2028 || code == 0x2029 ||
                            code == 0xFFFC;
        if (code == '\t')
            shown += QString(kTab - shown.size() % kTab, ' ');
        else
            shown += steers || code < 0x20 || code == 0x7F ? QChar(QChar::ReplacementCharacter) : c;
    }
    return shown;
}

bool isAscii(const QString& text) {
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
}

}  // namespace

CodeBlock::CodeBlock(Typesetter& typesetter, const content::Block& block)
    : LaidBlock(typesetter),
      m_highlighter(content::findCodeLanguage(block.language)),
      m_font(typesetter.style.monoFamily) {
    const content::CodeLanguage* language = content::findCodeLanguage(block.language);
    m_title = language != nullptr
                  ? QString::fromUtf8(language->title.data(), static_cast<qsizetype>(language->title.size()))
                  : QString::fromStdString(block.language).left(24);
    m_font.setPixelSize(std::max(1, qRound(typesetter.style.px(13))));
    m_font.setStyleHint(QFont::Monospace);
    m_letter = QFontMetricsF(m_font).horizontalAdvance(QLatin1Char('m'));
    m_states.push_back(0);
    for (std::size_t line = 0; line < block.lines.size(); ++line)
        addLine(block.lines[line], std::ranges::binary_search(block.cuts, line));
    placeRows(0);
}

void CodeBlock::addLine(const std::string& utf8, bool cut) {
    Line line;
    line.text = codeLine(utf8);
    line.cut = cut;
    line.begin = m_lines.empty() ? 0 : m_length + 1;
    m_length = line.begin + line.text.size();
    const qreal width = isAscii(line.text) ? m_letter * static_cast<qreal>(line.text.size())
                                           : QFontMetricsF(m_font).horizontalAdvance(line.text);
    m_widest = std::max(m_widest, width);
    m_lines.push_back(std::move(line));
}

void CodeBlock::takeBackLastLine() {
    if (m_lines.back().layout) --m_laidOut;
    m_lines.pop_back();
    m_length = m_lines.empty() ? 0 : m_lines.back().begin + m_lines.back().text.size();
    m_states.resize(std::min(m_states.size(), m_lines.size() + 1));
}

/// Lines before the last stay as they are.
bool CodeBlock::grow(const content::Block& block) {
    const std::size_t kept = m_lines.empty() ? 0 : m_lines.size() - 1;
    if (block.lines.size() < kept) return false;
    if (!m_lines.empty()) takeBackLastLine();
    for (std::size_t line = kept; line < block.lines.size(); ++line)
        addLine(block.lines[line], std::ranges::binary_search(block.cuts, line));
    placeRows(kept);
    return true;
}

qsizetype CodeBlock::rowsOf(const Line& line) const {
    if (!m_wrapped || m_width <= 0) return 1;
    const auto columns = std::max<qsizetype>(1, static_cast<qsizetype>(m_width / m_letter));
    if (isAscii(line.text)) return std::max<qsizetype>(1, (line.text.size() + columns - 1) / columns);
    return line.layout ? line.layout->lineCount()
                       : std::max<qsizetype>(1, (line.text.size() * 2 + columns - 1) / columns);
}

void CodeBlock::placeRows(std::size_t from) {
    for (std::size_t index = from; index < m_lines.size(); ++index) {
        Line& line = m_lines[index];
        line.row = index == 0 ? 0 : m_lines[index - 1].row + rowsOf(m_lines[index - 1]);
        if (m_wrapped && !isAscii(line.text)) layoutOf(index);
    }
    m_rows = m_lines.empty() ? 0 : m_lines.back().row + rowsOf(m_lines.back());
}

void CodeBlock::setWidth(qreal width) {
    if (width == m_width) return;
    m_width = width;
    if (m_wrapped) setWrapped(true);
    scrollTo(m_scrolled);
}

void CodeBlock::setWrapped(bool wrapped) {
    m_wrapped = wrapped;
    m_scrolled = 0;
    for (Line& line : m_lines)
        line.layout.reset();
    m_laidOut = 0;
    placeRows(0);
}

void CodeBlock::scrollTo(qreal x) {
    m_scrolled = m_wrapped ? 0 : std::clamp<qreal>(x, 0, std::max<qreal>(0, m_widest - m_width));
}

qreal CodeBlock::top() const {
    return m_typesetter.style.px(kBar);
}

qreal CodeBlock::height() const {
    return m_typesetter.style.px(kBar + kBelow + kLine * static_cast<qreal>(std::max<qsizetype>(1, m_rows)));
}

/// What a line leaves open is known only when all before it have been read; each is read once.
void CodeBlock::colourTo(std::size_t index) {
    while (m_states.size() <= index) {
        content::CodeHighlighter::State state = m_states.back();
        m_highlighter.highlight(m_lines[m_states.size() - 1].text.toStdString(), state);
        m_states.push_back(state);
    }
}

QTextLayout& CodeBlock::layoutOf(std::size_t index) {
    Line& line = m_lines[index];
    if (line.layout) return *line.layout;
    colourTo(index);
    const TypesetStyle& style = m_typesetter.style;
    const std::string utf8 = line.text.toStdString();
    content::CodeHighlighter::State state = m_states[index];
    const bool ascii = utf8.size() == static_cast<std::size_t>(line.text.size());
    QList<QTextLayout::FormatRange> formats;
    for (const content::CodeSpan& span : m_highlighter.highlight(utf8, state)) {
        const std::array<QColor, 5> colors{style.codeKeyword, style.codeString, style.codeNumber,
                                           style.codeFunction, style.text3};
        QTextCharFormat format;
        format.setForeground(colors[static_cast<std::size_t>(span.kind)]);
        const auto place = [&](std::size_t bytes) {
            return static_cast<int>(
                ascii ? bytes
                      : static_cast<std::size_t>(
                            QString::fromUtf8(utf8.data(), static_cast<qsizetype>(bytes)).size()));
        };
        const int begin = place(span.begin);
        formats.append({begin, place(span.begin + span.length) - begin, format});
    }
    line.layout = std::make_unique<QTextLayout>(line.text, m_font);
    line.layout->setCacheEnabled(true);
    QTextOption option(Qt::AlignLeft | Qt::AlignAbsolute);
    option.setTextDirection(Qt::LeftToRight);
    option.setWrapMode(m_wrapped ? QTextOption::WrapAnywhere : QTextOption::ManualWrap);
    line.layout->setTextOption(option);
    line.layout->setFormats(formats);
    line.layout->beginLayout();
    qreal y = 0;
    const auto columns = std::max<qsizetype>(1, static_cast<qsizetype>(m_width / m_letter));
    for (QTextLine row = line.layout->createLine(); row.isValid(); row = line.layout->createLine()) {
        if (m_wrapped && ascii)
            row.setNumColumns(static_cast<int>(columns), m_width);
        else
            row.setLineWidth(m_wrapped ? m_width : 1e6);
        row.setPosition({0, y + std::round((style.px(kLine) - row.height()) / 2)});
        y += style.px(kLine);
    }
    line.layout->endLayout();
    ++m_laidOut;
    return *line.layout;
}

void CodeBlock::forgetFarLayouts(std::size_t first, std::size_t last) {
    if (m_laidOut < kMostLayouts || m_wrapped) return;
    for (std::size_t index = 0; index < m_lines.size(); ++index) {
        if (index >= first && index <= last) continue;
        if (m_lines[index].layout) --m_laidOut;
        m_lines[index].layout.reset();
    }
}

std::size_t CodeBlock::lineOfRow(qsizetype row) const {
    const auto after = std::ranges::upper_bound(m_lines, row, {}, &Line::row);
    return after == m_lines.begin() ? 0 : static_cast<std::size_t>(after - m_lines.begin()) - 1;
}

void CodeBlock::paint(QPainter& painter, QPointF at, qreal from, qreal to, const TextMarks& marks) {
    const TypesetStyle& style = m_typesetter.style;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(style.highContrast ? QPen(style.line, style.hairline) : QPen(Qt::NoPen));
    painter.setBrush(style.fill);
    const qreal edge = style.highContrast ? style.hairline / 2 : 0;
    painter.drawRoundedRect(QRectF(at.x() - style.hang, at.y(), m_width + 2 * style.hang, height())
                                .adjusted(edge, edge, -edge, -edge),
                            style.px(10), style.px(10));
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (!m_wrapped && m_widest > m_width)
        painter.setClipRect(QRectF(at.x() - style.px(4), at.y(), m_width + style.px(8), height()),
                            Qt::IntersectClip);
    const qreal row = style.px(kLine);
    const auto firstRow = static_cast<qsizetype>(std::max<qreal>(0, (from - top()) / row));
    const auto lastRow = static_cast<qsizetype>(std::max<qreal>(0, (to - top()) / row));
    const std::size_t first = lineOfRow(firstRow);
    std::size_t last = first;
    for (std::size_t index = first; index < m_lines.size() && m_lines[index].row <= lastRow; ++index) {
        QTextLayout& layout = layoutOf(index);
        const Line& line = m_lines[index];
        QList<QTextLayout::FormatRange> marked;
        const auto mark = [&](qsizetype begin, qsizetype end) {
            begin = std::max<qsizetype>(0, begin);
            end = std::min(end, line.text.size());
            if (begin >= end) return;
            QTextCharFormat format;
            format.setBackground(style.accentSoft);
            marked.append({static_cast<int>(begin), static_cast<int>(end - begin), format});
        };
        if (!marks.searched.isEmpty()) {
            for (const app::TextHit& hit : app::findWords(line.text, marks.searched, line.text.size()))
                mark(hit.start, hit.start + hit.length);
        }
        mark(marks.selection.begin - line.begin, marks.selection.end - line.begin);
        painter.setPen(style.text);
        layout.draw(&painter, at + QPointF(-m_scrolled, top() + row * static_cast<qreal>(line.row)), marked);
        last = index;
    }
    painter.restore();
    forgetFarLayouts(first, last);
}

qsizetype CodeBlock::placeAt(QPointF point) {
    if (m_lines.empty()) return 0;
    const qreal row = m_typesetter.style.px(kLine);
    if (point.y() < top()) return 0;
    const auto wanted = static_cast<qsizetype>((point.y() - top()) / row);
    if (wanted >= m_rows) return m_length;
    const std::size_t index = lineOfRow(wanted);
    const QTextLayout& layout = layoutOf(index);
    const int inLine =
        static_cast<int>(std::min<qsizetype>(wanted - m_lines[index].row, layout.lineCount() - 1));
    if (inLine < 0) return m_lines[index].begin;
    return m_lines[index].begin + layout.lineAt(inLine).xToCursor(point.x() + m_scrolled);
}

QRectF CodeBlock::endRect() {
    const qreal row = m_typesetter.style.px(kLine);
    if (m_lines.empty()) return {0, top(), 0, row};
    const QTextLayout& layout = layoutOf(m_lines.size() - 1);
    const int rows = layout.lineCount();
    const qreal x = rows > 0 ? layout.lineAt(rows - 1).naturalTextWidth() - m_scrolled : 0;
    return {std::clamp<qreal>(x, 0, m_width), top() + row * static_cast<qreal>(m_rows - 1), 0, row};
}

QString CodeBlock::plainText(TextRange range) {
    QString text;
    for (const Line& line : m_lines) {
        if (line.begin > range.end) break;
        const qsizetype from = std::max<qsizetype>(0, range.begin - line.begin);
        const qsizetype to = std::min(line.text.size(), range.end - line.begin);
        if (line.begin > range.begin && line.begin <= range.end && !line.cut && line.begin > 0) text += '\n';
        if (from < to) text += line.text.mid(from, to - from);
    }
    return text;
}

PanelFacts CodeBlock::panel() const {
    PanelFacts facts;
    facts.isCode = true;
    facts.isPanel = true;
    facts.title = m_title;
    facts.contentWidth = m_wrapped ? m_width : m_widest;
    facts.viewWidth = m_width;
    facts.scrolled = m_scrolled;
    facts.wrapped = m_wrapped;
    return facts;
}

}  // namespace onebit::typeset
