// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.App
import Onebit.Ui

/// In which order the catalogue stands.
ActionButton {
    id: order

    required property CatalogueListModel catalogue

    readonly property var words: ({
        fit: qsTr("Best fit first"),
        speed: qsTr("Fastest first"),
        size: qsTr("Smallest first"),
        name: qsTr("By name")
    })

    kind: "quiet"
    compact: true
    small: true
    glyphAtEnd: "chevron-down"
    text: words[catalogue.order]
    onClicked: menu.popup(order, 0, order.height)

    PopupMenu {
        id: menu
        menuWidth: 180
        PopupMenuItem { text: order.words.fit; onTriggered: order.catalogue.order = "fit" }
        PopupMenuItem { text: order.words.speed; onTriggered: order.catalogue.order = "speed" }
        PopupMenuItem { text: order.words.size; onTriggered: order.catalogue.order = "size" }
        PopupMenuItem { text: order.words.name; onTriggered: order.catalogue.order = "name" }
    }
}
