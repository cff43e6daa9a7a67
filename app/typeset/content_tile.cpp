#include "app/typeset/content_tile.h"

#include "app/typeset/content_view.h"

namespace onebit::typeset {

ContentTile::ContentTile(ContentView* view) : QQuickPaintedItem(view), m_view(view) {
    setZ(-1);
}

void ContentTile::paint(QPainter* painter) {
    m_view->paintPart(*painter, QRectF(position(), size()));
}

}  // namespace onebit::typeset
