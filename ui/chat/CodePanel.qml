// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.Ui

/// What stands on a block that has been drawn: the language of code, the buttons that copy and wrap it, and the
/// bar of what scrolls sideways.
Item {
    id: panel

    required property int block
    required property rect place
    required property string title
    required property bool isCode
    required property real share
    required property real position
    required property bool wrapped
    // It is a ContentView; files that name each other's types cannot be loaded.
    required property var view

    property bool copied: false
    readonly property bool scrolls: share < 1

    /// By a quarter of what is seen, or to an end.
    function scrollBy(quarters: real): void {
        view.scrollPanel(block, Math.max(0, Math.min(1 - share, position + quarters * share / 4)));
    }

    x: place.x
    y: place.y
    width: place.width
    height: place.height
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    Accessible.role: Accessible.Grouping
    //: %1 is a programming language.
    Accessible.name: isCode ? (title === "" ? qsTr("Code") : qsTr("Code, %1").arg(title)) : qsTr("Wide table or formula")
    Accessible.ignored: !isCode && !scrolls
    activeFocusOnTab: scrolls && view.reachable
    Keys.onPressed: event => {
        switch (event.key) {
        case Qt.Key_Left: scrollBy(-1); break;
        case Qt.Key_Right: scrollBy(1); break;
        case Qt.Key_Home: scrollBy(-4 / share); break;
        case Qt.Key_End: scrollBy(4 / share); break;
        default: return;
        }
        event.accepted = true;
    }

    FocusRing {
        visible: panel.activeFocus
        anchors.leftMargin: panel.isCode ? -Theme.px(4) - panel.view.hang : -Theme.px(4)
        anchors.rightMargin: anchors.leftMargin
        around: panel.isCode ? Theme.radiusPanel : Theme.radiusControl
    }

    CodeBar {
        visible: panel.isCode
        width: parent.width
        title: panel.title
        copied: panel.copied
        wrapped: panel.wrapped
        wrappable: panel.wrapped || panel.share < 1
        onCopyRequested: {
            panel.view.copyRequested(panel.view.codeOf(panel.block));
            panel.copied = true;
            copiedTimer.restart();
        }
        onWrapRequested: panel.view.setWrapped(panel.block, !panel.wrapped)
    }
    ScrollThumb {
        id: thumb
        anchors.bottom: parent.bottom
        anchors.bottomMargin: panel.isCode ? Theme.px(2) : -Theme.px(6)
        width: parent.width
        orientation: Qt.Horizontal
        narrow: true
        visible: panel.scrolls
        size: panel.share
        onPositionChanged: {
            if (pressed)
                panel.view.scrollPanel(panel.block, position);
        }
    }
    // No binding: the bar writes its position while it is dragged.
    onPositionChanged: {
        if (!thumb.pressed)
            thumb.position = panel.position;
    }
    Component.onCompleted: thumb.position = panel.position
    Timer {
        id: copiedTimer
        interval: 2000
        onTriggered: panel.copied = false
    }
}
