// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Dialogs

/// The system's file dialog for a model file.
Item {
    id: root

    signal chosen(url file)

    function open(): void {
        dialog.open();
    }

    FileDialog {
        id: dialog
        title: qsTr("Add a model file")
        nameFilters: [qsTr("Model files (*.gguf)"), qsTr("All files (*)")]
        onAccepted: root.chosen(selectedFile)
    }
}
