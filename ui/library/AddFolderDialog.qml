// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Dialogs

/// The system's dialog for a folder of models.
Item {
    id: root

    signal chosen(url folder)

    function open(): void {
        dialog.open();
    }

    FolderDialog {
        id: dialog
        title: qsTr("Add a folder of models")
        onAccepted: root.chosen(selectedFolder)
    }
}
