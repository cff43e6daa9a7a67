// SPDX-License-Identifier: Apache-2.0
#include "app/typeset/content_tile.h"

#include "app/typeset/content_view.h"

namespace onebit::typeset {

ContentTile::ContentTile(ContentView* view) : QQuickPaintedItem(view), m_view(view) {
    setZ(-1);
}

void ContentTile::paint(QPainter* painter) {
    m_view->paintPart(*painter, QRectF(position(), size()));
}

void ContentTile::geometryChange(const QRectF& now, const QRectF& before) {
    QQuickPaintedItem::geometryChange(now, before);
    // What was asked to be drawn again until now is as large as the strip was; a new size begins empty.
    if (now.size() != before.size()) update(boundingRect().toAlignedRect());
}

}  // namespace onebit::typeset
