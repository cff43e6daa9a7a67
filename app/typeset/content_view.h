// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QQuickItem>
#include <QTimer>
#include <QtQmlIntegration>
#include <map>
#include <utility>

#include "app/typeset/content_theme.h"
#include "app/typeset/page.h"
#include "app/typeset/panel_list_model.h"
#include "app/typeset/part_list_model.h"

namespace onebit::typeset {

class ContentTile;

/// Shows the text of one message: Markdown with code, tables and formulas, or text as typed. It draws only
/// what is seen, in strips that scrolling moves; a piece of text that is added draws the strip it is in. Text
/// can be selected with the pointer over all of a message, and copied.
class ContentView : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(onebit::typeset::ContentTheme* theme READ theme WRITE setTheme NOTIFY themeChanged)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    /// Read as Markdown; else shown as typed.
    Q_PROPERTY(bool markdown READ markdown WRITE setMarkdown NOTIFY textChanged)
    /// More of the text may come.
    Q_PROPERTY(bool open READ isOpen WRITE setOpen NOTIFY textChanged)
    /// Set in the small step, in the colour of what is read less.
    Q_PROPERTY(bool quiet READ quiet WRITE setQuiet NOTIFY styleChanged)
    Q_PROPERTY(bool rightToLeft READ rightToLeft WRITE setRightToLeft NOTIFY styleChanged)
    /// How far panels hang out on both sides, in px.
    Q_PROPERTY(qreal hang READ hang WRITE setHang NOTIFY styleChanged)
    /// The Flickable that this is scrolled by; null: all of it is seen.
    Q_PROPERTY(QQuickItem* viewport READ viewport WRITE setViewport NOTIFY viewportChanged)
    /// Words, folded, that are marked wherever they stand.
    Q_PROPERTY(QStringList searched READ searched WRITE setSearched NOTIFY searchedChanged)
    Q_PROPERTY(bool empty READ isEmpty NOTIFY laidOut)
    /// Where the next character would stand.
    Q_PROPERTY(QRectF endRect READ endRect NOTIFY laidOut)
    Q_PROPERTY(bool hasSelection READ hasSelection NOTIFY selectionChanged)
    /// Where the link under the pointer goes.
    Q_PROPERTY(QString hoveredLink READ hoveredLink NOTIFY hoveredLinkChanged)
    /// Where the pointer came upon that link.
    Q_PROPERTY(QPointF hoveredAt READ hoveredAt NOTIFY hoveredLinkChanged)
    Q_PROPERTY(onebit::typeset::PanelListModel* panels READ panels CONSTANT)
    /// The links that are seen.
    Q_PROPERTY(onebit::typeset::PartListModel* links READ links CONSTANT)
    /// The blocks that a reader of screens walks through; none while nobody listens.
    Q_PROPERTY(onebit::typeset::PartListModel* blocks READ blocks CONSTANT)

  public:
    explicit ContentView(QQuickItem* parent = nullptr);
    ~ContentView() override;

    ContentTheme* theme() const { return m_theme; }
    void setTheme(ContentTheme* theme);
    QString text() const { return m_text; }
    void setText(const QString& text);
    bool markdown() const { return m_markdown; }
    void setMarkdown(bool markdown);
    bool isOpen() const { return m_open; }
    void setOpen(bool open);
    bool quiet() const { return m_quiet; }
    void setQuiet(bool quiet);
    bool rightToLeft() const { return m_rightToLeft; }
    void setRightToLeft(bool rightToLeft);
    qreal hang() const { return m_hang; }
    void setHang(qreal hang);
    QQuickItem* viewport() const { return m_viewport; }
    void setViewport(QQuickItem* viewport);
    QStringList searched() const { return m_searched; }
    void setSearched(const QStringList& searched);
    bool isEmpty() const { return m_page.isEmpty(); }
    QRectF endRect() { return m_page.endRect(); }
    bool hasSelection() const { return m_page.hasSelection(); }
    QString hoveredLink() const { return m_hoveredLink; }
    QPointF hoveredAt() const { return m_hoveredAt; }
    PanelListModel* panels() { return &m_panels; }
    PartListModel* links() { return &m_links; }
    PartListModel* blocks() { return &m_blocks; }
    Page& page() { return m_page; }

    /// What is selected, as plain text and as Markdown, or all of it.
    Q_INVOKABLE QString selectedText() const { return m_page.selectedText(); }
    Q_INVOKABLE QString selectedMarkdown() const { return m_page.selectedMarkdown(); }
    Q_INVOKABLE void copy() const;
    Q_INVOKABLE void copyAsMarkdown() const;
    Q_INVOKABLE void selectAll();
    Q_INVOKABLE void deselect();
    Q_INVOKABLE QString codeOf(int block) const { return m_page.codeOf(static_cast<std::size_t>(block)); }
    Q_INVOKABLE void setWrapped(int block, bool wrapped);
    /// `position`: the share of the content that is left of what is seen.
    Q_INVOKABLE void scrollPanel(int block, qreal position);
    /// The text for who listens, formulas spelled out, at most `most` characters.
    Q_INVOKABLE QString spokenText(int most) { return m_page.spokenText(most); }
    /// The height at which the searched words stand first, or below zero.
    Q_INVOKABLE qreal heightOf(const QStringList& searched);

    /// Draws what lies in `part`, which is moved to the painter's origin. Called by its strips.
    void paintPart(QPainter& painter, const QRectF& part);

  signals:
    void themeChanged();
    void textChanged();
    void styleChanged();
    void viewportChanged();
    void searchedChanged();
    void selectionChanged();
    void hoveredLinkChanged();
    /// The blocks, or where they stand, have changed.
    void laidOut();
    /// What is above what is seen has grown by this: the view must move for nothing to jump.
    void grewAbove(qreal distance);
    /// A link was clicked.
    void linkActivated(const QString& address);
    void contextMenuRequested(QPointF at);

  protected:
    void componentComplete() override;
    void geometryChange(const QRectF& now, const QRectF& before) override;
    void itemChange(ItemChange change, const ItemChangeData& data) override;
    void updatePolish() override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void hoverMoveEvent(QHoverEvent* event) override;
    void hoverLeaveEvent(QHoverEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

  private:
    void takeStyle();
    void takeText();
    void redraw(qreal from);
    void settleSize();
    void follow();
    void placeTiles();
    std::pair<std::size_t, std::size_t> blocksBetween(qreal from, qreal to) const;
    void placePanels();
    void placeLinks();
    void placeBlocks();
    void layOutMore();
    void setHoveredLink(const QString& link, QPointF at = {});
    QRectF seen() const;

    ContentTheme* m_theme = nullptr;
    QString m_text;
    bool m_markdown = true;
    bool m_open = false;
    bool m_quiet = false;
    bool m_rightToLeft = false;
    qreal m_hang = 0;
    QQuickItem* m_viewport = nullptr;
    QStringList m_searched;
    QString m_hoveredLink;
    QPointF m_hoveredAt;
    QString m_pressedLink;
    bool m_selecting = false;
    PagePlace m_anchor;
    Page m_page;
    PanelListModel m_panels;
    PartListModel m_links;
    PartListModel m_blocks;
    std::map<int, ContentTile*> m_tiles;  ///< by their number from the top; children of this item
    QMetaObject::Connection m_following;
    QTimer m_later;
    QRectF m_lastSeen;
};

}  // namespace onebit::typeset
