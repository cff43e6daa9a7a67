// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import QtQml.Models
import Onebit.Ui

/// One of a few choices, opened as a menu in which each says what it means.
T.AbstractButton {
    id: field

    required property string name
    /// Rows of { value, words, help }.
    required property var choices
    required property string current

    readonly property var chosenRow: choices.find(choice => choice.value === current) ?? null

    signal chosen(string value)

    implicitWidth: Theme.px(224)
    implicitHeight: Theme.px(28)
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    onClicked: menu.popup(field, 0, field.height + Theme.px(4))
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()
    Keys.onDownPressed: clicked()
    Accessible.role: Accessible.ComboBox
    Accessible.name: name
    Accessible.description: chosenRow ? chosenRow.words : ""

    Item {
        anchors.fill: parent

        UiText {
            anchors.left: parent.left
            anchors.leftMargin: Theme.px(8)
            anchors.right: arrow.left
            anchors.verticalCenter: parent.verticalCenter
            text: field.chosenRow ? field.chosenRow.words : ""
            elide: Text.ElideRight
            horizontalAlignment: Text.AlignLeft
            Accessible.ignored: true
        }
        Icon {
            id: arrow
            anchors.right: parent.right
            anchors.rightMargin: Theme.px(8)
            anchors.verticalCenter: parent.verticalCenter
            glyph: "chevron-down"
            size: 14
        }
    }
    background: Rectangle {
        radius: Theme.radiusControl
        color: field.down ? Theme.selected : field.hovered ? Theme.hover : Theme.raised
        border.color: Theme.lineStrong
        border.width: Theme.controlEdge

        FocusRing { visible: field.visualFocus }
    }

    PopupMenu {
        id: menu
        menuWidth: 280

        Instantiator {
            model: field.choices
            onObjectAdded: (index, object) => menu.insertItem(index, object as T.MenuItem)
            onObjectRemoved: (index, object) => menu.removeItem(object as T.MenuItem)

            delegate: PopupMenuItem {
                required property var modelData

                text: modelData.words
                note: modelData.help
                checkable: true
                checked: modelData.value === field.current
                onTriggered: field.chosen(modelData.value)
            }
        }
    }
}
