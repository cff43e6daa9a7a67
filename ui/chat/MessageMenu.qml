// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.Ui

/// What can be done with a message where there is no room for a row of buttons.
PopupMenu {
    id: menu

    required property MessageRow row

    readonly property var conversation: row.list.conversation
    readonly property bool free: !conversation.busy

    menuWidth: 240

    PopupMenuItem {
        glyph: "pencil"
        text: qsTr("Edit")
        enabled: menu.free
        onTriggered: menu.row.editing = true
    }
    PopupMenuItem {
        visible: !menu.row.fromUser
        height: visible ? implicitHeight : 0
        glyph: "retry"
        text: qsTr("Try again")
        enabled: menu.free
        onTriggered: menu.conversation.regenerate(menu.row.messageId)
    }
    PopupMenuItem {
        visible: menu.row.canContinue
        height: visible ? implicitHeight : 0
        glyph: "arrow-right"
        text: qsTr("Continue the reply")
        enabled: menu.free
        onTriggered: menu.conversation.continueReply(menu.row.messageId)
    }
    PopupMenuItem {
        glyph: "branch"
        text: qsTr("Branch into a new chat")
        onTriggered: menu.conversation.branch(menu.row.messageId)
    }
    PopupMenuItem {
        visible: !menu.row.fromUser
        height: visible ? implicitHeight : 0
        glyph: "info"
        text: qsTr("How this reply came about")
        onTriggered: menu.row.list.detailsRequested(menu.row.messageId, false)
    }
    PopupMenuItem {
        visible: !menu.row.fromUser
        height: visible ? implicitHeight : 0
        glyph: "play"
        text: qsTr("Replay")
        onTriggered: menu.row.list.detailsRequested(menu.row.messageId, true)
    }
    PopupMenuItem {
        glyph: "trash"
        text: qsTr("Delete message")
        enabled: menu.free
        onTriggered: menu.conversation.removeMessage(menu.row.messageId)
    }
}
