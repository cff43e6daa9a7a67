// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointF>
#include <QRectF>
#include <QString>
#include <algorithm>
#include <memory>
#include <vector>

#include "app/content/markdown_reader.h"
#include "app/typeset/laid_block.h"

namespace onebit::typeset {

/// A place in a page: a block and a character in it.
struct PagePlace {
    std::size_t block = 0;
    qsizetype place = 0;

    // The linter takes the zero that a comparison is compared with for a pointer.
    // NOLINTNEXTLINE(clang-diagnostic-zero-as-null-pointer-constant)
    auto operator<=>(const PagePlace&) const = default;
};

/// The text of one message as laid-out blocks, one under the other. Text that is added at the end costs its
/// own length: blocks before the last few stay as they are. Blocks that nobody has seen yet have a height
/// that is guessed; `layOutSome` makes it right in small steps. GUI thread only.
class Page {
  public:
    Page();

    /// Everything is laid out anew if the style differs.
    void setStyle(const TypesetStyle& style);
    const TypesetStyle& style() const { return m_typesetter.style; }
    void setWidth(qreal width);
    /// `markdown`: read as Markdown, else shown as typed. `more`: it may go on.
    void setText(const QString& text, bool markdown, bool more);

    qreal height() const { return m_height; }
    /// The widest line there is if none is broken; for short texts only.
    qreal naturalWidth();
    bool isEmpty() const { return m_entries.empty(); }
    std::size_t count() const { return m_entries.size(); }
    /// The first block that the last setText changed; there is one unless the page is empty.
    std::size_t changedFrom() const { return std::min(m_changedFrom, m_entries.size() - 1); }

    /// Lays out what lies between two heights. Returns by how much what is above `from` has grown.
    qreal layOutBetween(qreal from, qreal to);
    /// Lays out a few blocks more. Returns false when there is none left; `above` grows like the result of
    /// layOutBetween.
    bool layOutSome(qreal from, qreal& above);

    void paint(QPainter& painter, const QRectF& part, const QStringList& searched);

    PagePlace placeAt(QPointF point);
    QString linkAt(QPointF point);
    /// The links of a block, if it has been laid out.
    std::vector<LinkPlace> linksOf(std::size_t index) const;
    /// Where the next character would stand.
    QRectF endRect();
    void select(PagePlace from, PagePlace to);
    void selectAll();
    /// The word around a place, or the block.
    void selectWord(PagePlace place);
    bool hasSelection() const { return m_from != m_to; }
    QString selectedText() const;
    QString selectedMarkdown() const;
    /// The words for who listens, formulas spelled out; nothing is laid out for it.
    QString spokenText(qsizetype most) const;
    /// The height at which the text that is searched for stands first, or below zero.
    qreal heightOf(const QStringList& searched);

    std::size_t blockAt(qreal y) const;
    QRectF blockRect(std::size_t block) const;
    /// The block as it was read; what grows is up to date here only.
    const content::Block& block(std::size_t index) const {
        return m_markdown ? m_reader.blocks()[index] : m_entries[index].source;
    }
    LaidBlock* laidBlock(std::size_t index) const { return m_entries[index].laid.get(); }
    void setWrapped(std::size_t block, bool wrapped);
    QString codeOf(std::size_t block) const;

  private:
    struct Entry {
        content::Block source;
        std::unique_ptr<LaidBlock> laid;
        qreal y = 0;
        qreal gap = 0;
        qreal inset = 0;
        qreal height = 0;
        bool exact = false;
    };

    void takeBlocks(std::size_t first);
    void layOut(std::size_t index);
    void measure(std::size_t index);
    void place(std::size_t from);
    qreal gapBefore(std::size_t index) const;
    qreal guessedHeight(const content::Block& block) const;
    void paintContainers(QPainter& painter, std::size_t index);
    TextMarks marksOf(std::size_t index, const QStringList& searched) const;
    QPointF originOf(std::size_t index) const;
    QString containerText(const content::Block& block) const;

    Typesetter m_typesetter;
    content::MarkdownReader m_reader;
    std::vector<Entry> m_entries;
    QString m_text;
    bool m_markdown = true;
    bool m_more = false;
    qreal m_width = 0;
    qreal m_height = 0;
    std::size_t m_nextToLayOut = 0;
    std::size_t m_changedFrom = 0;
    PagePlace m_from;
    PagePlace m_to;
};

}  // namespace onebit::typeset
