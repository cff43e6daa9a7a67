// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Onebit.App
import Onebit.Ui

/// The sidebar as a drawer over a scrim, where the window has no room for it beside the page.
T.Drawer {
    id: drawer

    required property T.ApplicationWindow window
    required property AppContext app
    required property string page
    required property bool rightToLeft

    signal newChatRequested
    signal modelsRequested
    signal settingsRequested
    /// A chat was opened.
    signal chatOpened
    signal messageRequested(string messageId)

    function focusSearch(): void {
        open();
        (contentItem as Sidebar).focusSearch();
    }

    // Whoever opened it by key goes on inside.
    onOpened: if (!contentItem.activeFocus) (contentItem as Sidebar).begin()
    edge: rightToLeft ? Qt.RightEdge : Qt.LeftEdge
    width: Math.min(Theme.px(264), window.width - Theme.px(48))
    height: window.height
    interactive: opened
    modal: true
    focus: true
    padding: 0
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside

    T.Overlay.modal: Rectangle {
        color: Theme.scrim
        Behavior on opacity {
            NumberAnimation { duration: Theme.fold }
        }
    }
    enter: Transition {
        NumberAnimation { property: "position"; to: 1; duration: Theme.fold; easing.type: Easing.OutCubic }
    }
    exit: Transition {
        NumberAnimation { property: "position"; to: 0; duration: Theme.fold; easing.type: Easing.OutCubic }
    }
    contentItem: Sidebar {
        app: drawer.app
        page: drawer.page
        onHideRequested: drawer.close()
        onNewChatRequested: drawer.newChatRequested()
        onModelsRequested: drawer.modelsRequested()
        onSettingsRequested: drawer.settingsRequested()
        onOpened: drawer.chatOpened()
        onMessageRequested: messageId => drawer.messageRequested(messageId)
    }
}
