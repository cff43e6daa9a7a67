// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQml.Models
import Onebit.Ui

/// A button that says which of many choices is chosen, and shows them all in a menu.
ActionButton {
    id: button

    /// Rows of { value, words }.
    required property var choices
    required property var current
    /// What is chosen here, for screen readers.
    required property string name

    signal chosen(var value)

    text: choices.find(choice => choice.value === current)?.words ?? ""
    glyphAtEnd: "chevron-down"
    Accessible.name: qsTr("%1: %2").arg(name).arg(text)
    Keys.onDownPressed: button.clicked()
    onClicked: menu.popup(button, 0, button.height + Theme.px(4))

    PopupMenu {
        id: menu

        Instantiator {
            model: button.choices
            onObjectAdded: (index, object) => menu.insertItem(index, object as Item)
            onObjectRemoved: (index, object) => menu.removeItem(object as Item)

            delegate: PopupMenuItem {
                required property var modelData

                text: modelData.words
                checkable: true
                checked: button.current === modelData.value
                onTriggered: {
                    button.chosen(modelData.value);
                    // A click toggles the mark; what is chosen is the owner's to say.
                    checked = Qt.binding(() => button.current === modelData.value);
                }
            }
        }
    }
}
