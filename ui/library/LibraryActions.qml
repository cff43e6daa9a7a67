// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.Ui

/// What can be done on the page as a whole.
Row {
    id: actions

    required property bool compact

    signal importRequested
    signal othersRequested
    signal foldersRequested

    spacing: Theme.px(4)

    ActionButton {
        visible: !actions.compact
        kind: "quiet"
        glyph: "download"
        text: qsTr("Import a file")
        onClicked: actions.importRequested()
    }
    ActionButton {
        visible: !actions.compact
        kind: "quiet"
        glyph: "search"
        text: qsTr("From other programs")
        onClicked: actions.othersRequested()
    }
    ActionButton {
        visible: !actions.compact
        kind: "quiet"
        glyph: "folder"
        text: qsTr("Folders")
        onClicked: actions.foldersRequested()
    }
    IconButton {
        id: more
        visible: actions.compact
        glyph: "more"
        text: qsTr("More")
        onClicked: menu.popup(more, more.mirrored ? 0 : more.width - menu.width, more.height + Theme.px(4))

        PopupMenu {
            id: menu
            menuWidth: 240
            PopupMenuItem {
                text: qsTr("Import a file")
                glyph: "download"
                onTriggered: actions.importRequested()
            }
            PopupMenuItem {
                text: qsTr("From other programs")
                glyph: "search"
                onTriggered: actions.othersRequested()
            }
            PopupMenuItem {
                text: qsTr("Folders")
                glyph: "folder"
                onTriggered: actions.foldersRequested()
            }
        }
    }
}
