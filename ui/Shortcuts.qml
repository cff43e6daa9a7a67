pragma ComponentBehavior: Bound

import QtQuick
import QtQml.Models

/// The shortcuts of the window, in one table: what the keys do, and what the sheet says about them.
Item {
    id: shortcuts

    /// Rows of { keys: [sequences], words, run }; a row without run is told in the sheet only.
    required property var table

    readonly property var sheet: table.map(row => ({ keys: row.keys[0].replace(/\+(?=.)/g, " "), words: row.words }))

    Instantiator {
        model: shortcuts.table.filter(row => row.run !== undefined)

        delegate: Shortcut {
            required property var modelData

            sequences: modelData.keys
            onActivated: modelData.run()
        }
    }
}
