// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.App
import Onebit.Ui

/// The sidebar beside the page, as wide as it was dragged.
FocusScope {
    id: pane

    required property bool shown
    required property Appearance appearance
    required property AppContext app
    required property string page

    signal hideRequested
    signal newChatRequested
    signal modelsRequested
    signal settingsRequested
    signal opened
    signal messageRequested(string messageId)

    function focusSearch(): void {
        sidebar.focusSearch();
    }

    width: shown ? Theme.px(appearance.sidebarWidth) : 0
    visible: shown
    // Half of the edge that is dragged lies over the page.
    z: 1

    Sidebar {
        id: sidebar
        anchors.fill: parent
        focus: true
        app: pane.app
        page: pane.page
        onHideRequested: pane.hideRequested()
        onNewChatRequested: pane.newChatRequested()
        onModelsRequested: pane.modelsRequested()
        onSettingsRequested: pane.settingsRequested()
        onOpened: pane.opened()
        onMessageRequested: messageId => pane.messageRequested(messageId)
    }
    MouseArea {
        id: edge

        property real pressedAt: 0

        anchors.right: parent.right
        anchors.rightMargin: -width / 2
        width: Theme.px(8)
        height: parent.height
        cursorShape: Qt.SplitHCursor
        preventStealing: true
        onPressed: mouse => pressedAt = mouse.x
        onPositionChanged: mouse => {
            const dragged = (mouse.x - pressedAt) * (LayoutMirroring.enabled ? -1 : 1);
            const wanted = pane.appearance.sidebarWidth + dragged / Theme.scale;
            pane.appearance.sidebarWidth = Math.max(220, Math.min(360, Math.round(wanted)));
        }
        onDoubleClicked: pane.appearance.sidebarWidth = 264
    }
}
