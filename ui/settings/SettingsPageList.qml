// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Onebit.Ui

/// The names of the pages of settings: beside the page, or in one line over it. Arrows move between them.
ListView {
    id: list

    required property bool stacked
    /// The words for each page, by its id.
    required property var pageNames

    signal chosen(int index)

    function step(by: int): void {
        const next = currentIndex + by;
        if (next < 0 || next >= count)
            return;
        chosen(next);
        currentItem.forceActiveFocus(Qt.TabFocusReason);
    }

    function showCurrent(): void {
        positionViewAtIndex(currentIndex, ListView.Contain);
    }

    orientation: stacked ? ListView.Horizontal : ListView.Vertical
    layoutDirection: LayoutMirroring.enabled ? Qt.RightToLeft : Qt.LeftToRight
    spacing: Theme.px(stacked ? 4 : 0)
    clip: stacked
    boundsBehavior: Flickable.StopAtBounds
    interactive: stacked && contentWidth > width
    keyNavigationEnabled: false
    highlightMoveDuration: 0
    // All of them exist, so that the keyboard can go to each.
    cacheBuffer: 10000
    onCurrentIndexChanged: showCurrent()
    onWidthChanged: showCurrent()
    onContentWidthChanged: showCurrent()
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Pages of settings")
    Keys.onUpPressed: step(-1)
    Keys.onDownPressed: step(1)
    Keys.onLeftPressed: step(LayoutMirroring.enabled ? 1 : -1)
    Keys.onRightPressed: step(LayoutMirroring.enabled ? -1 : 1)

    delegate: T.AbstractButton {
        id: row

        required property var modelData
        required property int index
        readonly property bool current: ListView.isCurrentItem

        text: list.pageNames[modelData.id]
        width: list.stacked ? contentItem.implicitWidth + Theme.px(20) : list.width
        height: Theme.px(list.stacked ? 28 : 32)
        hoverEnabled: true
        focusPolicy: current ? Qt.StrongFocus : Qt.ClickFocus
        checked: current
        onClicked: list.chosen(index)
        Accessible.role: Accessible.PageTab
        Accessible.name: text
        Accessible.selected: current

        contentItem: UiText {
            leftPadding: Theme.px(list.stacked ? 10 : 8)
            text: row.text
            font.weight: row.current ? Font.Medium : Font.Normal
            elide: Text.ElideRight
            horizontalAlignment: Text.AlignLeft
            Accessible.ignored: true
        }
        background: Rectangle {
            radius: Theme.radiusControl
            color: row.current ? Theme.selected : row.hovered ? Theme.hover : "transparent"
            border.width: row.current && Theme.highContrast ? Theme.controlEdge : 0
            border.color: Theme.line

            FocusRing {
                visible: row.visualFocus
                within: true
            }
        }
    }
}
