// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQml.Models
import Onebit.Ui

/// The keys of the actions.
Item {
    id: shortcuts

    required property Actions actions

    /// The actions that have keys. Taken once: the table is made anew with the words of another language, and
    /// a key that two shortcuts have, the old and the new, does nothing.
    property var keyed: []

    Component.onCompleted: keyed = actions.table.filter(row => row.run !== undefined && row.keys !== undefined)

    Instantiator {
        model: shortcuts.keyed

        delegate: Shortcut {
            required property var modelData

            sequences: modelData.keys
            enabled: shortcuts.actions.isEnabled(modelData)
            onActivated: modelData.run()
        }
    }
    Instantiator {
        model: 9

        delegate: Shortcut {
            required property int index

            sequence: "Ctrl+" + (index + 1)
            onActivated: shortcuts.actions.app.models.selectAt(index)
        }
    }
}
