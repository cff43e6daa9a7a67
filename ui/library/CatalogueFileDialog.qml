// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Dialogs

/// The system's file dialog for a catalogue of one's own.
Item {
    id: root

    signal chosen(url file)

    function open(): void {
        dialog.open();
    }

    FileDialog {
        id: dialog
        title: qsTr("Add a catalogue file")
        nameFilters: [qsTr("Catalogues (*.json)"), qsTr("All files (*)")]
        onAccepted: root.chosen(selectedFile)
    }
}
