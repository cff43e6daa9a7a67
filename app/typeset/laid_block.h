// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointF>
#include <QRectF>
#include <QString>
#include <memory>

#include "app/content/content_block.h"
#include "app/typeset/paragraph.h"

namespace onebit::typeset {

/// What the window shows beside the drawn content of a block: buttons, a bar to scroll by.
struct PanelFacts {
    bool isCode = false;
    bool isPanel = false;
    QString title;
    qreal contentWidth = 0;  ///< of what scrolls sideways
    qreal viewWidth = 0;
    qreal scrolled = 0;
    bool wrapped = false;
};

/// A block that has been laid out at some width. Points are relative to its top left corner, which stands on
/// the reading edge; places count characters from its beginning. GUI thread only.
class LaidBlock {
  public:
    explicit LaidBlock(Typesetter& typesetter) : m_typesetter(typesetter) {}
    virtual ~LaidBlock() = default;
    LaidBlock(const LaidBlock&) = delete;
    LaidBlock& operator=(const LaidBlock&) = delete;

    virtual void setWidth(qreal width) = 0;
    /// Takes over a block that has only grown at its end. False: it must be laid out anew.
    virtual bool grow(const content::Block&) { return false; }
    virtual qreal height() const = 0;
    /// Its text begins at the right.
    virtual bool isRightToLeft() const { return m_typesetter.style.rightToLeft; }
    /// Width of the content if nothing is broken.
    virtual qreal naturalWidth() const { return 0; }
    virtual qsizetype length() const { return 0; }
    /// Draws what lies between two heights of the block.
    virtual void paint(QPainter& painter, QPointF at, qreal from, qreal to, const TextMarks& marks) = 0;
    virtual qsizetype placeAt(QPointF) { return 0; }
    virtual QString linkAt(QPointF) { return {}; }
    virtual std::vector<LinkPlace> links() { return {}; }
    virtual QRectF endRect() { return {}; }
    virtual QString plainText(TextRange) { return {}; }
    virtual PanelFacts panel() const { return {}; }
    virtual void scrollTo(qreal) {}
    virtual void setWrapped(bool) {}

  protected:
    Typesetter& m_typesetter;
};

/// Lays a block out; the width comes later.
std::unique_ptr<LaidBlock> makeLaidBlock(Typesetter& typesetter, const content::Block& block);

}  // namespace onebit::typeset
