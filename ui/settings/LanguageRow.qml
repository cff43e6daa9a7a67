// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Onebit.App
import Onebit.Ui

/// The language of the window.
ChoiceRow {
    id: row

    required property SystemOptions system

    readonly property var choices: [{ value: "", words: qsTr("Same as the system") }, ...system.languages]

    label: qsTr("Language")
    help: ""

    ChoiceButton {
        name: row.label
        choices: row.choices
        current: row.system.language
        onChosen: value => row.system.language = value
    }
}
