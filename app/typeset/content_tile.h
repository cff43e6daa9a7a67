// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QQuickPaintedItem>

namespace onebit::typeset {

class ContentView;

/// A strip of a view that has been drawn. It is moved by scrolling, not drawn again.
class ContentTile : public QQuickPaintedItem {
    Q_OBJECT

  public:
    explicit ContentTile(ContentView* view);
    void paint(QPainter* painter) override;

  protected:
    void geometryChange(const QRectF& now, const QRectF& before) override;

  private:
    ContentView* m_view;
};

}  // namespace onebit::typeset
