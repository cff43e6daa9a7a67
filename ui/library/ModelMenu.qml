// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Onebit.App
import Onebit.Ui

/// The installed models to choose from, and how to get more of them here.
PopupMenu {
    id: menu

    required property InstalledModelListModel models

    signal addRequested

    menuWidth: 320

    MenuEntries {
        menu: menu
        rows: menu.models

        delegate: PopupMenuItem {
            required property int index
            required property string modelId
            required property string name
            required property string detail
            required property bool isCurrent
            required property bool runnable
            required property string problem

            text: name
            enabled: runnable
            checkable: true
            checked: isCurrent
            note: runnable ? detail : problem
            onTriggered: {
                menu.models.select(modelId);
                // A click toggles the mark; which model is current is the list's to say.
                checked = Qt.binding(() => isCurrent);
            }
        }
    }
    PopupMenuLine {}
    PopupMenuItem {
        text: qsTr("Add a model file")
        glyph: "plus"
        onTriggered: menu.addRequested()
    }
    PopupMenuItem {
        text: qsTr("Open the models folder")
        glyph: "folder"
        onTriggered: menu.models.openFolder()
    }
    PopupMenuItem {
        text: qsTr("Look for new models")
        glyph: "retry"
        onTriggered: menu.models.rescan()
    }
}
