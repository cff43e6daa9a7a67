// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.Ui

/// The menu over the text of a message.
PopupMenu {
    id: menu

    // It is a ContentView; see TextMenu.
    required property var view

    PopupMenuItem {
        text: qsTr("Copy")
        enabled: menu.view.hasSelection
        onTriggered: menu.view.copy()
    }
    PopupMenuItem {
        text: qsTr("Copy as Markdown")
        enabled: menu.view.hasSelection
        onTriggered: menu.view.copyAsMarkdown()
    }
    PopupMenuItem {
        text: qsTr("Select all of this message")
        onTriggered: menu.view.selectAll()
    }
}
