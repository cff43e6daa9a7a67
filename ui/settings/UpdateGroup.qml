// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.App
import Onebit.Ui

/// Whether Onebit asks for newer versions of itself, and where.
Column {
    id: group

    required property UpdateCheck updates

    // No layout: one within the page's own would never come to rest, where words wrap.
    spacing: Theme.px(8)

    ChoiceRow {
        width: group.width
        label: qsTr("Look for a newer Onebit")
        help: qsTr("At a start, once a day at most. Two version numbers are compared; nothing is downloaded")
        ToggleSwitch {
            text: qsTr("Look for a newer Onebit")
            checked: group.updates.enabled
            onToggled: group.updates.enabled = checked
        }
    }
    ChoiceRow {
        width: group.width
        visible: group.updates.enabled || group.updates.address !== ""
        label: qsTr("Versions are told at")
        help: group.updates.problem !== "" ? group.updates.problem : qsTr("A small file that names the latest version")
        Field {
            implicitWidth: Theme.px(200)
            text: group.updates.address
            placeholderText: qsTr("Address of a file")
            Accessible.name: qsTr("Address that tells the latest version")
            onEditingFinished: group.updates.address = text
        }
        ActionButton {
            enabled: group.updates.canAsk
            text: qsTr("Look now")
            onClicked: group.updates.ask()
        }
    }
    UiText {
        width: group.width
        visible: text !== ""
        text: group.updates.asking ? qsTr("Asking the server") : group.updates.outcome
        color: group.updates.failed ? Theme.bad : Theme.text2
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignLeft
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
}
