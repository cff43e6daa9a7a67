pragma ComponentBehavior: Bound

import QtQuick
import QtQml.Models
import Onebit.Ui

/// The keys of the actions.
Item {
    id: shortcuts

    required property Actions actions

    Instantiator {
        model: shortcuts.actions.table.filter(row => row.run !== undefined && row.keys !== undefined)

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
