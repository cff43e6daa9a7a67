// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.App
import Onebit.Ui

/// The chats, and at the foot the settings and the one line that says if anything is sent.
FocusScope {
    id: sidebar

    required property AppContext app
    /// What fills the room beside it: "chat" or "models".
    required property string page

    readonly property alias list: chatList
    /// The trash stands in the place of the chats.
    property bool trashShown: false
    readonly property bool searching: app.search.query !== ""

    signal hideRequested
    signal newChatRequested
    signal modelsRequested
    signal settingsRequested
    /// A chat was opened; a drawer may close.
    signal opened
    /// A message was found and is to be shown; "": the chat alone.
    signal messageRequested(string messageId)

    /// Takes the keyboard.
    function begin(): void {
        if (chatList.visible && chatList.count > 0)
            chatList.forceActiveFocus(Qt.PopupFocusReason);
        else
            newChat.forceActiveFocus(Qt.PopupFocusReason);
    }

    function focusSearch(): void {
        trashShown = false;
        search.forceActiveFocus(Qt.ShortcutFocusReason);
        search.selectAll();
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Sidebar")

    Rectangle {
        anchors.fill: parent
        color: Theme.sidebar
    }
    Rectangle {
        id: edge
        anchors.right: parent.right
        width: Theme.hairline
        height: parent.height
        color: Theme.line
    }
    Item {
        id: top
        anchors.left: parent.left
        anchors.right: edge.left
        height: Theme.px(48)

        Mark {
            id: mark
            anchors.left: parent.left
            anchors.leftMargin: Theme.px(16)
            anchors.verticalCenter: parent.verticalCenter
        }
        UiText {
            anchors.left: mark.right
            anchors.leftMargin: Theme.px(10)
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Onebit")
            step: Theme.subheading
        }
        IconButton {
            anchors.right: parent.right
            anchors.rightMargin: Theme.px(8)
            anchors.verticalCenter: parent.verticalCenter
            glyph: "sidebar"
            directional: true
            text: qsTr("Hide sidebar")
            shortcut: qsTr("Ctrl B")
            onClicked: sidebar.hideRequested()
        }
    }
    SearchField {
        id: search
        anchors.left: parent.left
        anchors.right: edge.left
        anchors.top: top.bottom
        anchors.leftMargin: Theme.px(8)
        anchors.rightMargin: Theme.px(8)
        search: sidebar.app.search
        onEnded: chatList.forceActiveFocus(Qt.OtherFocusReason)
        Keys.onDownPressed: if (results.visible) results.forceActiveFocus(Qt.TabFocusReason)
        Keys.onReturnPressed: results.chooseCurrent()
    }
    SideRow {
        id: newChat
        anchors.left: parent.left
        anchors.right: edge.left
        anchors.top: search.bottom
        anchors.topMargin: Theme.px(8)
        anchors.leftMargin: Theme.px(8)
        anchors.rightMargin: Theme.px(8)
        glyph: "new-chat"
        text: qsTr("New chat")
        shortcut: qsTr("Ctrl N")
        onClicked: sidebar.newChatRequested()
    }
    ChatList {
        id: chatList
        anchors.left: newChat.left
        anchors.right: newChat.right
        anchors.top: newChat.bottom
        anchors.bottom: foot.top
        visible: !sidebar.searching && !sidebar.trashShown
        app: sidebar.app
        onOpened: sidebar.opened()
    }
    SearchResults {
        id: results
        anchors.fill: chatList
        visible: sidebar.searching && !sidebar.trashShown
        search: sidebar.app.search
        Keys.onEscapePressed: search.end()
        onChosen: (chatId, messageId) => {
            sidebar.app.chats.select(chatId);
            sidebar.opened();
            sidebar.messageRequested(messageId);
        }
    }
    TrashView {
        anchors.fill: chatList
        visible: sidebar.trashShown
        trash: sidebar.app.trash
        onEnded: {
            sidebar.trashShown = false;
            chatList.forceActiveFocus(Qt.OtherFocusReason);
        }
    }
    Column {
        id: foot
        anchors.left: parent.left
        anchors.right: edge.left
        anchors.bottom: parent.bottom
        bottomPadding: Theme.px(6)

        Rectangle {
            width: parent.width
            height: Theme.hairline
            color: Theme.line
        }
        Item {
            width: 1
            height: Theme.px(8)
        }
        SideRow {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: Theme.px(8)
            anchors.rightMargin: Theme.px(8)
            glyph: "models"
            text: qsTr("Models")
            chosen: sidebar.page === "models"
            onClicked: sidebar.modelsRequested()
        }
        SideRow {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: Theme.px(8)
            anchors.rightMargin: Theme.px(8)
            glyph: "trash"
            text: qsTr("Trash")
            shortcut: sidebar.app.trash.count > 0 ? sidebar.app.trash.count : ""
            chosen: sidebar.trashShown
            onClicked: sidebar.trashShown = !sidebar.trashShown
        }
        SideRow {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: Theme.px(8)
            anchors.rightMargin: Theme.px(8)
            glyph: "settings"
            text: qsTr("Settings")
            onClicked: sidebar.settingsRequested()
        }
        SendingLine {
            width: parent.width
            app: sidebar.app
        }
    }
}
