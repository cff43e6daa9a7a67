// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQml.Models
import Onebit.App
import Onebit.Ui

/// What can be done with a model of this computer.
PopupMenu {
    id: menu

    required property Library library
    property string modelId: ""
    property bool removable: false
    property bool convertible: false

    signal detailsRequested(string modelId)

    function ask(row: InstalledRow): void {
        modelId = row.modelId;
        removable = row.removable;
        convertible = row.convertible;
        popup(row, row.width - width, row.height - Theme.px(8));
    }

    menuWidth: 240

    PopupMenuItem {
        text: qsTr("Details")
        glyph: "info"
        onTriggered: menu.detailsRequested(menu.modelId)
    }
    PopupMenuItem {
        text: qsTr("Check the file")
        glyph: "check"
        enabled: !menu.convertible
        onTriggered: menu.library.verify(menu.modelId)
    }
    Instantiator {
        model: menu.removable && !menu.convertible && menu.library.folders.length > 1 ? menu.library.folders : []
        onObjectAdded: (index, object) => menu.insertItem(2 + index, object as Item)
        onObjectRemoved: (index, object) => menu.removeItem(object as Item)

        delegate: PopupMenuItem {
            required property string modelData

            text: qsTr("Move to %1").arg(modelData)
            glyph: "folder"
            onTriggered: menu.library.move(menu.modelId, modelData)
        }
    }
    PopupMenuItem {
        enabled: menu.removable
        text: qsTr("Delete")
        glyph: "trash"
        shortcut: qsTr("Del")
        onTriggered: menu.library.remove(menu.modelId)
    }
}
