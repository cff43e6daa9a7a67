// SPDX-License-Identifier: Apache-2.0
#include "app/typeset/table_block.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <numeric>

namespace onebit::typeset {
namespace {

constexpr qreal kLine = 20;
constexpr qreal kRowRoom = 12;
constexpr qreal kColumnGap = 24;
constexpr qreal kWidestColumn = 340;

/// "24,000", "-3.5%", "12 s" or nothing: what people line up by its end.
bool isNumber(const std::vector<content::Run>& runs) {
    bool digit = false;
    for (const content::Run& run : runs) {
        if ((run.style & content::Run::kMath) != 0) return false;
        for (const char c : run.text) {
            const bool part = (c >= '0' && c <= '9') ||
                              std::string_view("+-.,% ~$").find(c) != std::string_view::npos ||
                              static_cast<unsigned char>(c) >= 0x80;
            if (!part) return false;
            digit = digit || (c >= '0' && c <= '9');
        }
    }
    return digit;
}

bool isPlain(const std::vector<content::Run>& runs) {
    return runs.empty() ||
           (runs.size() == 1 && runs[0].style == content::Run::kPlain && runs[0].target.empty());
}

}  // namespace

TableBlock::TableBlock(Typesetter& typesetter, const content::Block& block)
    : LaidBlock(typesetter),
      m_aligns(block.columns),
      m_natural(block.columns.size(), 0),
      m_numbers(block.columns.size(), 0),
      m_words(block.columns.size(), 0) {
    std::string head;
    for (const content::Cell& cell : block.rows.empty() ? std::vector<content::Cell>() : block.rows.front())
        for (const content::Run& run : cell)
            head += run.text;
    m_rightToLeft = beginsRightToLeft(QString::fromStdString(head), typesetter.style.rightToLeft);
    for (const std::vector<content::Cell>& row : block.rows)
        addRow(row);
}

TypeStep TableBlock::stepOf(std::size_t row) const {
    if (m_typesetter.style.quiet) return {13, 20, row == 0 ? QFont::Medium : QFont::Normal};
    return row == 0 ? TypeStep{13, 20, QFont::Medium} : TypeStep{14, 20};
}

void TableBlock::addRow(const std::vector<content::Cell>& cells) {
    const std::size_t index = m_rows.size();
    m_rows.emplace_back();
    m_rows.back().cells.resize(m_aligns.size());
    for (std::size_t column = 0; column < m_aligns.size(); ++column) {
        Cell& cell = m_rows.back().cells[column];
        if (column < cells.size()) cell.runs = cells[column];
        cell.begin = index == 0 && column == 0 ? 0 : m_length + 1;
        if (isPlain(cell.runs)) {
            const QString text = cell.runs.empty() ? QString() : QString::fromStdString(cell.runs[0].text);
            QFont font(m_typesetter.style.family);
            const TypeStep step = stepOf(index);
            font.setPixelSize(std::max(1, qRound(m_typesetter.style.px(step.size))));
            font.setWeight(step.weight);
            cell.naturalWidth = std::ceil(QFontMetricsF(font).horizontalAdvance(text)) + 1;
            cell.length = text.size();
        } else {
            Paragraph& words = wordsOf(index, column);
            words.layOut(-1);
            cell.laidOutAt = -1;
            cell.naturalWidth = std::ceil(words.naturalWidth()) + 1;
            cell.length = words.length();
        }
        m_length = cell.begin + cell.length;
        m_natural[column] = std::max(m_natural[column], cell.naturalWidth);
        if (index > 0 && !cell.runs.empty()) ++(isNumber(cell.runs) ? m_numbers : m_words)[column];
    }
}

void TableBlock::takeBackLastRow() {
    const Row& row = m_rows.back();
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
        const Cell& cell = row.cells[column];
        if (m_rows.size() > 1 && !cell.runs.empty()) --(isNumber(cell.runs) ? m_numbers : m_words)[column];
    }
    m_rows.pop_back();
    m_length = m_rows.empty() || m_rows.back().cells.empty()
                   ? 0
                   : m_rows.back().cells.back().begin + m_rows.back().cells.back().length;
}

bool TableBlock::grow(const content::Block& block) {
    if (block.columns != m_aligns || m_rows.empty() || block.rows.size() + 1 < m_rows.size()) return false;
    const std::size_t kept = m_rows.size() - 1;
    takeBackLastRow();
    for (std::size_t row = kept; row < block.rows.size(); ++row)
        addRow(block.rows[row]);
    placeRows(placeColumns() ? 0 : kept);
    return true;
}

Paragraph& TableBlock::wordsOf(std::size_t row, std::size_t column) {
    Cell& cell = m_rows[row].cells[column];
    const TypesetStyle& style = m_typesetter.style;
    if (!cell.words) {
        cell.words = std::make_unique<Paragraph>(m_typesetter, cell.runs, stepOf(row),
                                                 style.quiet || row == 0 ? style.text2 : style.text);
        cell.laidOutAt = -1;
    }
    const qreal width = column < m_widths.size() ? m_widths[column] : -1;
    if (width >= 0 && cell.laidOutAt != width) {
        const Qt::Alignment alignment = m_aligns[column] == content::Align::kCentre ? Qt::AlignHCenter
                                        : atEnd(column) != m_rightToLeft ? Qt::AlignRight | Qt::AlignAbsolute
                                                                         : Qt::AlignLeft | Qt::AlignAbsolute;
        cell.words->layOut(width, alignment);
        cell.laidOutAt = width;
    }
    return *cell.words;
}

bool TableBlock::numeric(std::size_t column) const {
    return m_numbers[column] > 0 && m_words[column] == 0;
}

bool TableBlock::atEnd(std::size_t column) const {
    return m_aligns[column] == content::Align::kEnd ||
           (m_aligns[column] == content::Align::kStart && column > 0 && numeric(column));
}

/// True if a column is not where it was.
bool TableBlock::placeColumns() {
    const TypesetStyle& style = m_typesetter.style;
    const qreal gap = style.px(kColumnGap);
    const std::size_t count = m_aligns.size();
    std::vector<qreal> widths = m_natural;
    const auto total = [&] {
        return std::accumulate(widths.begin(), widths.end(), gap * static_cast<qreal>(count - 1));
    };
    if (total() > m_width) {
        // Long words give way first, down to a width at which they can still be read.
        const qreal room = m_width - gap * static_cast<qreal>(count - 1);
        const qreal share = std::max(style.px(kWidestColumn) / 2, room / static_cast<qreal>(count));
        for (qreal& width : widths)
            width = std::min(width, share);
        for (std::size_t column = 0; column < count; ++column)
            widths[column] =
                std::min(m_natural[column], widths[column] + std::max<qreal>(0, m_width - total()));
    }
    const qreal spare = std::max<qreal>(0, m_width - total());
    for (qreal& width : widths)
        width += std::floor(spare / static_cast<qreal>(count));
    std::vector<qreal> places;
    qreal x = 0;
    for (const qreal width : widths) {
        places.push_back(x);
        x += width + gap;
    }
    m_contentWidth = std::max<qreal>(0, x - gap);
    const bool moved = widths != m_widths;
    m_widths = std::move(widths);
    m_x = std::move(places);
    return moved;
}

void TableBlock::placeRows(std::size_t from) {
    const TypesetStyle& style = m_typesetter.style;
    for (std::size_t index = from; index < m_rows.size(); ++index) {
        Row& row = m_rows[index];
        row.y = index == 0 ? 0 : m_rows[index - 1].y + m_rows[index - 1].height;
        qreal tallest = style.px(kLine);
        for (std::size_t column = 0; column < row.cells.size(); ++column) {
            const Cell& cell = row.cells[column];
            if (cell.naturalWidth <= m_widths[column] && isPlain(cell.runs)) continue;
            tallest = std::max(tallest, wordsOf(index, column).height());
        }
        row.height = tallest + style.px(kRowRoom);
    }
}

void TableBlock::setWidth(qreal width) {
    m_width = width;
    if (m_aligns.empty()) return;
    placeColumns();
    placeRows(0);
    scrollTo(m_scrolled);
}

qreal TableBlock::height() const {
    return m_rows.empty() ? 0 : m_rows.back().y + m_rows.back().height;
}

void TableBlock::scrollTo(qreal x) {
    m_scrolled = std::clamp<qreal>(x, 0, std::max<qreal>(0, m_contentWidth - m_width));
}

/// In a table that runs from right to left the first column is the rightmost.
qreal TableBlock::cellX(std::size_t column) const {
    if (!m_rightToLeft) return m_x[column] - m_scrolled;
    return std::max(m_width, m_contentWidth) - m_x[column] - m_widths[column] -
           (m_contentWidth > m_width ? m_contentWidth - m_width - m_scrolled : 0);
}

std::size_t TableBlock::rowAt(qreal y) const {
    const auto after = std::ranges::upper_bound(m_rows, y, {}, &Row::y);
    return after == m_rows.begin() ? 0 : static_cast<std::size_t>(after - m_rows.begin()) - 1;
}

void TableBlock::paint(QPainter& painter, QPointF at, qreal from, qreal to, const TextMarks& marks) {
    const TypesetStyle& style = m_typesetter.style;
    painter.save();
    if (m_contentWidth > m_width)
        painter.setClipRect(QRectF(at.x(), at.y(), m_width, height()), Qt::IntersectClip);
    for (std::size_t index = rowAt(from); index < m_rows.size() && m_rows[index].y <= to; ++index) {
        const Row& row = m_rows[index];
        for (std::size_t column = 0; column < row.cells.size(); ++column) {
            const Cell& cell = row.cells[column];
            TextMarks marked{{marks.selection.begin - cell.begin, marks.selection.end - cell.begin},
                             marks.searched};
            marked.selection.begin = std::max<qsizetype>(0, marked.selection.begin);
            marked.selection.end = std::min(marked.selection.end, cell.length);
            wordsOf(index, column)
                .paint(painter, at + QPointF(cellX(column), row.y + style.px(kRowRoom / 2)), marked);
        }
        if (index + 1 < m_rows.size())
            painter.fillRect(
                QRectF(at.x(), at.y() + row.y + row.height - style.hairline, m_width, style.hairline),
                style.line);
    }
    painter.restore();
}

qsizetype TableBlock::placeAt(QPointF point) {
    if (m_rows.empty() || m_aligns.empty()) return 0;
    const std::size_t row = rowAt(std::max<qreal>(0, point.y()));
    std::size_t nearest = 0;
    qreal distance = 1e9;
    for (std::size_t column = 0; column < m_aligns.size(); ++column) {
        const qreal left = cellX(column);
        const qreal away = std::max({left - point.x(), point.x() - left - m_widths[column], qreal(0)});
        if (away < distance) nearest = column;
        distance = std::min(distance, away);
    }
    const QPointF inside(point.x() - cellX(nearest),
                         point.y() - m_rows[row].y - m_typesetter.style.px(kRowRoom / 2));
    return m_rows[row].cells[nearest].begin + wordsOf(row, nearest).placeAt(inside);
}

QString TableBlock::linkAt(QPointF point) {
    if (m_rows.empty() || point.y() < 0 || point.y() >= height()) return {};
    const std::size_t row = rowAt(point.y());
    for (std::size_t column = 0; column < m_aligns.size(); ++column) {
        const QPointF inside(point.x() - cellX(column),
                             point.y() - m_rows[row].y - m_typesetter.style.px(kRowRoom / 2));
        if (inside.x() < 0 || inside.x() > m_widths[column]) continue;
        return wordsOf(row, column).linkAt(inside);
    }
    return {};
}

std::vector<LinkPlace> TableBlock::links() {
    std::vector<LinkPlace> places;
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        for (std::size_t column = 0; column < m_rows[row].cells.size(); ++column) {
            const auto isLink = [](const content::Run& run) { return !run.target.empty(); };
            if (std::ranges::none_of(m_rows[row].cells[column].runs, isLink)) continue;
            for (LinkPlace& place : wordsOf(row, column).links()) {
                place.box.translate(cellX(column), m_rows[row].y + m_typesetter.style.px(kRowRoom / 2));
                places.push_back(std::move(place));
            }
        }
    }
    return places;
}

QRectF TableBlock::endRect() {
    if (m_rows.empty() || m_aligns.empty()) return {};
    const std::size_t row = m_rows.size() - 1;
    std::size_t column = 0;
    for (std::size_t tried = 0; tried < m_aligns.size(); ++tried)
        if (!m_rows[row].cells[tried].runs.empty()) column = tried;
    return wordsOf(row, column)
        .endRect()
        .translated(cellX(column), m_rows[row].y + m_typesetter.style.px(kRowRoom / 2));
}

QString TableBlock::plainText(TextRange range) {
    QString text;
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        for (std::size_t column = 0; column < m_aligns.size(); ++column) {
            const Cell& cell = m_rows[row].cells[column];
            if (cell.begin > range.end) return text;
            if (cell.begin > range.begin && cell.begin <= range.end) text += column == 0 ? '\n' : '\t';
            const TextRange part{std::max<qsizetype>(0, range.begin - cell.begin),
                                 std::min(cell.length, range.end - cell.begin)};
            if (!part.isEmpty()) text += wordsOf(row, column).plainText(part);
        }
    }
    return text;
}

PanelFacts TableBlock::panel() const {
    PanelFacts facts;
    facts.contentWidth = m_contentWidth;
    facts.viewWidth = m_width;
    facts.scrolled = m_scrolled;
    return facts;
}

}  // namespace onebit::typeset
