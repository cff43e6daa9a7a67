// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.Ui

/// For whom a setting's value is to be, and the way back to the value it would inherit.
PopupMenu {
    id: menu

    /// "all" | "model" | "chat"
    required property string origin
    required property bool resettable
    required property string modelName

    signal moved(string layer)
    signal reset

    menuWidth: 240

    PopupMenuItem {
        text: qsTr("Use in this chat only")
        checkable: true
        checked: menu.origin === "chat"
        onTriggered: menu.moved("chat")
    }
    PopupMenuItem {
        text: qsTr("Use for %1").arg(menu.modelName)
        checkable: true
        checked: menu.origin === "model"
        onTriggered: menu.moved("model")
    }
    PopupMenuItem {
        text: qsTr("Use for all models")
        checkable: true
        checked: menu.origin === "all"
        onTriggered: menu.moved("all")
    }
    PopupMenuLine {}
    PopupMenuItem {
        text: qsTr("Reset this value")
        glyph: "retry"
        enabled: menu.resettable
        onTriggered: menu.reset()
    }
}
