// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Onebit.App
import Onebit.Ui

/// The folders that a chat can be moved into.
PopupMenu {
    id: menu

    required property AppContext app
    property string chatId: ""

    signal newFolderChosen(string chatId)

    menuWidth: 220

    PopupMenuItem {
        text: qsTr("New folder")
        glyph: "plus"
        onTriggered: menu.newFolderChosen(menu.chatId)
    }
    PopupMenuItem {
        text: qsTr("No folder")
        glyph: "close"
        enabled: menu.app.folders.count > 0
        onTriggered: menu.app.chats.moveToFolder(menu.chatId, "")
    }
    PopupMenuLine {}
    MenuEntries {
        menu: menu
        rows: menu.app.folders
        before: 3

        delegate: PopupMenuItem {
            required property string folderId
            required property string title

            text: title
            glyph: "folder"
            onTriggered: menu.app.chats.moveToFolder(menu.chatId, folderId)
        }
    }
}
