// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Dialogs

/// The system's file dialogs for files that go with a message, and for chats that leave or come.
Item {
    id: root

    property string chatId: ""

    signal attached(var files)
    /// `chatId` is empty for all chats.
    signal exportChosen(url file, string chatId)
    signal importChosen(url file)

    /// `purpose`: "attach", "export" or "import"; `name` without ending.
    function open(purpose: string, id: string, name: string): void {
        chatId = id;
        if (purpose === "attach") {
            attachDialog.open();
        } else if (purpose === "import") {
            importDialog.open();
        } else {
            exportDialog.selectedFile = exportDialog.currentFolder + "/" + encodeURIComponent(name) + ".md";
            exportDialog.open();
        }
    }

    FileDialog {
        id: attachDialog
        title: qsTr("Attach text files")
        fileMode: FileDialog.OpenFiles
        onAccepted: root.attached(selectedFiles)
    }
    FileDialog {
        id: importDialog
        title: qsTr("Import chats")
        nameFilters: [qsTr("Chats (*.json *.chat)"), qsTr("All files (*)")]
        onAccepted: root.importChosen(selectedFile)
    }
    FileDialog {
        id: exportDialog
        title: root.chatId === "" ? qsTr("Export all chats") : qsTr("Export chat")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "md"
        nameFilters: [qsTr("Markdown (*.md)"), qsTr("Web page (*.html)"), qsTr("PDF (*.pdf)"),
            qsTr("Everything, for Onebit (*.json)")]
        onAccepted: root.exportChosen(selectedFile, root.chatId)
    }
}
