// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.Ui

/// What can be done with a chat or a folder of the sidebar.
PopupMenu {
    id: menu

    property int index: -1
    property bool isFolder: false
    property bool isPinned: false

    signal renameChosen
    signal pinChosen
    signal moveChosen
    signal deleteChosen

    menuWidth: 220

    PopupMenuItem {
        text: qsTr("Rename")
        glyph: "pencil"
        shortcut: "F2"
        onTriggered: menu.renameChosen()
    }
    PopupMenuItem {
        text: menu.isPinned ? qsTr("Unpin") : qsTr("Pin")
        glyph: "pin"
        shortcut: "P"
        enabled: !menu.isFolder
        onTriggered: menu.pinChosen()
    }
    PopupMenuItem {
        text: qsTr("Move to folder")
        glyph: "folder"
        shortcut: "M"
        enabled: !menu.isFolder
        onTriggered: menu.moveChosen()
    }
    PopupMenuItem {
        text: qsTr("Delete")
        glyph: "trash"
        shortcut: qsTr("Del")
        onTriggered: menu.deleteChosen()
    }
}
