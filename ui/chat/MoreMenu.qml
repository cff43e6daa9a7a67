// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQml.Models
import Onebit.App
import Onebit.Ui

/// What is needed now and then: the chat's name, the appearance, help.
PopupMenu {
    id: menu

    required property Appearance appearance
    /// The chat is in the list: it can be renamed and deleted.
    required property bool chatListed

    /// The words for each choice of colours. Apart from the choices, which are not made anew with them.
    readonly property var schemeWords: ({
        system: qsTr("Same as the system"),
        light: qsTr("Light"),
        dark: qsTr("Dark")
    })

    signal renameRequested
    signal deleteRequested
    signal shortcutsRequested
    signal aboutRequested

    menuWidth: 240

    PopupMenuItem {
        text: qsTr("Rename chat")
        glyph: "pencil"
        enabled: menu.chatListed
        onTriggered: menu.renameRequested()
    }
    PopupMenuItem {
        text: qsTr("Delete chat")
        glyph: "trash"
        enabled: menu.chatListed
        onTriggered: menu.deleteRequested()
    }
    PopupMenuLine {}
    Instantiator {
        model: ["system", "light", "dark"]
        onObjectAdded: (index, object) => menu.insertItem(3 + index, object as Item)
        onObjectRemoved: (index, object) => menu.removeItem(object as Item)

        delegate: PopupMenuItem {
            required property string modelData

            text: menu.schemeWords[modelData]
            checkable: true
            checked: menu.appearance.colorScheme === modelData
            onTriggered: {
                menu.appearance.colorScheme = modelData;
                checked = Qt.binding(() => menu.appearance.colorScheme === modelData);
            }
        }
    }
    PopupMenuItem {
        text: qsTr("High contrast")
        checkable: true
        checked: menu.appearance.highContrast
        onTriggered: {
            menu.appearance.highContrast = !menu.appearance.highContrast;
            checked = Qt.binding(() => menu.appearance.highContrast);
        }
    }
    PopupMenuLine {}
    PopupMenuItem {
        text: qsTr("Larger")
        glyph: "plus"
        shortcut: qsTr("Ctrl +")
        enabled: menu.appearance.scale < 2
        onTriggered: menu.appearance.scaleUp()
    }
    PopupMenuItem {
        text: qsTr("Smaller")
        glyph: "minus"
        shortcut: qsTr("Ctrl -")
        enabled: menu.appearance.scale > 0.8
        onTriggered: menu.appearance.scaleDown()
    }
    PopupMenuLine {}
    PopupMenuItem {
        text: qsTr("Keyboard shortcuts")
        glyph: "keyboard"
        shortcut: "F1"
        onTriggered: menu.shortcutsRequested()
    }
    PopupMenuItem {
        text: qsTr("About Onebit")
        glyph: "info"
        onTriggered: menu.aboutRequested()
    }
}
