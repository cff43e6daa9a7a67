// SPDX-License-Identifier: Apache-2.0
#include "app/typeset/content_view.h"

#include <QClipboard>
#include <QCursor>
#include <QGuiApplication>
#include <QMimeData>
#include <QPainter>
#include <QQuickWindow>
#include <algorithm>
#include <cmath>

#include "app/typeset/content_tile.h"

namespace onebit::typeset {
namespace {

constexpr qreal kTileHeight = 256;
/// Strips this far outside of what is seen are kept ready.
constexpr qreal kAhead = 256;

}  // namespace

ContentView::ContentView(QQuickItem* parent)
    : QQuickItem(parent), m_panels(this), m_links(this), m_blocks(this) {
    setAcceptedMouseButtons(Qt::LeftButton | Qt::RightButton);
    setAcceptHoverEvents(true);
    setCursor(Qt::IBeamCursor);
    m_later.setInterval(0);
    connect(&m_later, &QTimer::timeout, this, &ContentView::layOutMore);
}

ContentView::~ContentView() = default;

void ContentView::setTheme(ContentTheme* theme) {
    if (theme == m_theme) return;
    if (m_theme != nullptr) disconnect(m_theme, nullptr, this, nullptr);
    m_theme = theme;
    if (theme != nullptr) connect(theme, &ContentTheme::changed, this, &ContentView::takeStyle);
    emit themeChanged();
    takeStyle();
}

void ContentView::setText(const QString& text) {
    if (text == m_text) return;
    m_text = text;
    takeText();
    emit textChanged();
}

void ContentView::setMarkdown(bool markdown) {
    if (markdown == m_markdown) return;
    m_markdown = markdown;
    takeText();
    emit textChanged();
}

void ContentView::setOpen(bool open) {
    if (open == m_open) return;
    m_open = open;
    takeText();
    emit textChanged();
}

void ContentView::setQuiet(bool quiet) {
    if (quiet == m_quiet) return;
    m_quiet = quiet;
    takeStyle();
    emit styleChanged();
}

void ContentView::setRightToLeft(bool rightToLeft) {
    if (rightToLeft == m_rightToLeft) return;
    m_rightToLeft = rightToLeft;
    takeStyle();
    emit styleChanged();
}

void ContentView::setHang(qreal hang) {
    if (hang == m_hang) return;
    m_hang = hang;
    takeStyle();
    emit styleChanged();
}

void ContentView::setViewport(QQuickItem* viewport) {
    if (viewport == m_viewport) return;
    m_viewport = viewport;
    emit viewportChanged();
    polish();
}

void ContentView::setSearched(const QStringList& searched) {
    if (searched == m_searched) return;
    m_searched = searched;
    redraw(0);
    emit searchedChanged();
}

void ContentView::componentComplete() {
    QQuickItem::componentComplete();
    takeStyle();
    takeText();
}

void ContentView::takeStyle() {
    if (!isComponentComplete() || m_theme == nullptr) return;
    TypesetStyle style = m_theme->style();
    style.quiet = m_quiet;
    style.rightToLeft = m_rightToLeft;
    style.hang = m_hang;
    m_page.setStyle(style);
    redraw(0);
    settleSize();
}

void ContentView::takeText() {
    if (!isComponentComplete()) return;
    const QRectF end = m_open ? m_page.endRect() : QRectF();
    const qreal before = m_page.height();
    const bool hadSelection = hasSelection();
    m_page.setText(m_text, m_markdown, m_open);
    // Only the open end can have changed, but for a new text or the last block being read anew.
    redraw(m_open && before > 0 && !end.isNull()
               ? std::max<qreal>(
                     0, m_page.isEmpty() ? 0 : std::min(before, m_page.blockRect(m_page.changedFrom()).top()))
               : 0);
    settleSize();
    if (hadSelection != hasSelection()) emit selectionChanged();
}

/// Strips from a height on are drawn again.
void ContentView::redraw(qreal from) {
    for (const auto& [number, tile] : m_tiles) {
        if (tile->y() + tile->height() < from) continue;
        const QRectF part(0, std::max<qreal>(0, from - tile->y()), tile->width(), tile->height());
        tile->update(part.toAlignedRect());
    }
}

void ContentView::settleSize() {
    if (!isComponentComplete()) return;
    if (!m_markdown) setImplicitWidth(m_page.naturalWidth());
    setImplicitHeight(std::ceil(m_page.height()));
    m_later.start();
    polish();
    emit laidOut();
}

void ContentView::geometryChange(const QRectF& now, const QRectF& before) {
    QQuickItem::geometryChange(now, before);
    if (now.width() != before.width() && now.width() > 0) {
        m_page.setWidth(now.width());
        redraw(0);
        settleSize();
    }
    polish();
}

void ContentView::itemChange(ItemChange change, const ItemChangeData& data) {
    if (change == ItemSceneChange) {
        disconnect(m_following);
        if (data.window != nullptr)
            m_following = connect(data.window, &QQuickWindow::afterAnimating, this, &ContentView::follow);
    }
    if (change == ItemDevicePixelRatioHasChanged) redraw(0);
    QQuickItem::itemChange(change, data);
}

/// What is seen of this item, in its own coordinates.
QRectF ContentView::seen() const {
    if (m_viewport == nullptr) return boundingRect();
    return mapRectFromItem(m_viewport, m_viewport->boundingRect());
}

/// Called for every frame: if this item has moved against what it is seen through, strips come and go.
void ContentView::follow() {
    const QRectF now = seen();
    if (now == m_lastSeen) return;
    m_lastSeen = now;
    updatePolish();
}

void ContentView::updatePolish() {
    const QRectF now = seen();
    const bool near = isVisible() && now.bottom() > -kAhead && now.top() < m_page.height() + kAhead;
    if (near) {
        const qreal above = m_page.layOutBetween(now.top() - kAhead, now.bottom() + kAhead);
        if (std::ceil(m_page.height()) != implicitHeight()) {
            redraw(0);
            setImplicitHeight(std::ceil(m_page.height()));
            emit laidOut();
        }
        if (above != 0) emit grewAbove(above);
    }
    placeTiles();
    placePanels();
    placeLinks();
    placeBlocks();
}

void ContentView::placeTiles() {
    const QRectF part = seen().adjusted(0, -kAhead, 0, kAhead);
    const qreal height = m_page.height();
    const int first = std::max(0, static_cast<int>(std::floor(part.top() / kTileHeight)));
    const int last = std::min(static_cast<int>(std::ceil(height / kTileHeight)),
                              static_cast<int>(std::ceil(part.bottom() / kTileHeight))) -
                     1;
    for (auto entry = m_tiles.begin(); entry != m_tiles.end();) {
        const bool keep = entry->first >= first && entry->first <= last;
        if (!keep) entry->second->deleteLater();
        if (!keep) entry->second->setVisible(false);
        entry = keep ? std::next(entry) : m_tiles.erase(entry);
    }
    for (int number = first; number <= last; ++number) {
        ContentTile*& tile = m_tiles[number];
        if (tile == nullptr) tile = new ContentTile(this);
        tile->setPosition({-m_hang, number * kTileHeight});
        tile->setSize({width() + 2 * m_hang, kTileHeight});
    }
}

/// Blocks that nobody has seen yet get their true height, a few in every turn of the event loop.
void ContentView::layOutMore() {
    qreal above = 0;
    const bool more = m_page.layOutSome(seen().top(), above);
    if (!more) m_later.stop();
    if (std::ceil(m_page.height()) != implicitHeight()) {
        setImplicitHeight(std::ceil(m_page.height()));
        redraw(0);
        polish();
        emit laidOut();
    }
    if (above != 0 && m_viewport != nullptr) emit grewAbove(above);
}

void ContentView::paintPart(QPainter& painter, const QRectF& part) {
    painter.translate(-part.topLeft());
    painter.setRenderHint(QPainter::TextAntialiasing);
    const QRectF clip = painter.clipBoundingRect();
    QRectF visible = part;
    if (!clip.isEmpty()) visible = visible.intersected(clip.adjusted(0, -1, 0, 1));
    m_page.paint(painter, visible, m_searched);
    // Drawing may have laid out what was only guessed.
    if (std::ceil(m_page.height()) != implicitHeight())
        QMetaObject::invokeMethod(this, &ContentView::settleSize, Qt::QueuedConnection);
}

void ContentView::setWrapped(int block, bool wrapped) {
    m_page.setWrapped(static_cast<std::size_t>(block), wrapped);
    redraw(m_page.blockRect(static_cast<std::size_t>(block)).top());
    settleSize();
}

void ContentView::scrollPanel(int block, qreal position) {
    const auto index = static_cast<std::size_t>(block);
    if (index >= m_page.count()) return;
    LaidBlock* laid = m_page.laidBlock(index);
    if (laid == nullptr) return;
    laid->scrollTo(position * laid->panel().contentWidth);
    const QRectF place = m_page.blockRect(index);
    for (const auto& [number, tile] : m_tiles)
        tile->update(place.adjusted(0, -1, 2 * m_hang, 1).translated(0, -tile->y()).toAlignedRect());
    placePanels();
    placeLinks();
}

qreal ContentView::heightOf(const QStringList& searched) {
    const qreal height = m_page.heightOf(searched);
    // All above the words has been laid out for it.
    if (height >= 0) settleSize();
    return height;
}

void ContentView::copy() const {
    auto data = std::make_unique<QMimeData>();
    data->setText(m_page.selectedText());
    data->setData(QStringLiteral("text/markdown"), m_page.selectedMarkdown().toUtf8());
    QGuiApplication::clipboard()->setMimeData(data.release());
}

void ContentView::copyAsMarkdown() const {
    QGuiApplication::clipboard()->setText(m_page.selectedMarkdown());
}

void ContentView::selectAll() {
    m_page.selectAll();
    redraw(0);
    settleSize();
    emit selectionChanged();
}

void ContentView::deselect() {
    if (!hasSelection()) return;
    m_page.select({}, {});
    redraw(0);
    emit selectionChanged();
}

void ContentView::setHoveredLink(const QString& link, QPointF at) {
    if (link == m_hoveredLink) return;
    m_hoveredAt = at;
    m_hoveredLink = link;
    setCursor(link.isEmpty() ? Qt::IBeamCursor : Qt::PointingHandCursor);
    emit hoveredLinkChanged();
}

void ContentView::mousePressEvent(QMouseEvent* event) {
    const bool byTouch = event->pointingDevice() != nullptr &&
                         event->pointingDevice()->type() == QInputDevice::DeviceType::TouchScreen;
    if (byTouch) {
        event->ignore();
        return;
    }
    forceActiveFocus(Qt::MouseFocusReason);
    if (event->button() == Qt::RightButton) {
        emit contextMenuRequested(event->position());
        return;
    }
    m_pressedLink = m_page.linkAt(event->position());
    const PagePlace place = m_page.placeAt(event->position());
    if ((event->modifiers() & Qt::ShiftModifier) == 0) m_anchor = place;
    m_page.select(m_anchor, place);
    m_selecting = true;
    setKeepMouseGrab(true);
    redraw(0);
    emit selectionChanged();
}

void ContentView::mouseMoveEvent(QMouseEvent* event) {
    if (!m_selecting) return;
    m_page.select(m_anchor, m_page.placeAt(event->position()));
    redraw(0);
    emit selectionChanged();
}

void ContentView::mouseReleaseEvent(QMouseEvent* event) {
    m_selecting = false;
    setKeepMouseGrab(false);
    const bool clicked = event->button() == Qt::LeftButton && !hasSelection() && !m_pressedLink.isEmpty();
    if (clicked && m_page.linkAt(event->position()) == m_pressedLink) emit linkActivated(m_pressedLink);
    m_pressedLink.clear();
}

void ContentView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    m_page.selectWord(m_page.placeAt(event->position()));
    redraw(0);
    emit selectionChanged();
}

void ContentView::hoverMoveEvent(QHoverEvent* event) {
    setHoveredLink(m_page.linkAt(event->position()), event->position());
}

void ContentView::hoverLeaveEvent(QHoverEvent*) {
    setHoveredLink({});
}

/// Sideways over what scrolls sideways; all else belongs to the list.
void ContentView::wheelEvent(QWheelEvent* event) {
    const QPoint pixels = event->pixelDelta().isNull() ? event->angleDelta() / 2 : event->pixelDelta();
    const bool shift = (event->modifiers() & Qt::ShiftModifier) != 0;
    const int sideways = std::abs(pixels.x()) > std::abs(pixels.y()) ? pixels.x() : shift ? pixels.y() : 0;
    event->ignore();
    if (sideways == 0 || m_page.isEmpty()) return;
    const std::size_t index = m_page.blockAt(event->position().y());
    const LaidBlock* laid = m_page.laidBlock(index);
    if (laid == nullptr) return;
    const PanelFacts facts = laid->panel();
    if (facts.contentWidth <= facts.viewWidth) return;
    scrollPanel(static_cast<int>(index), (facts.scrolled - sideways) / facts.contentWidth);
    event->accept();
}

void ContentView::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy) && hasSelection())
        copy();
    else if (event->matches(QKeySequence::SelectAll))
        selectAll();
    else
        event->ignore();
}

void ContentView::focusOutEvent(QFocusEvent* event) {
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason) deselect();
}

}  // namespace onebit::typeset
