// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.App
import Onebit.Ui

/// What a model of the catalogue is, costs and is licensed by, before anything is downloaded.
PopupDialog {
    id: dialog

    required property Library library
    property var model: ({})

    function ask(modelId: string): void {
        model = library.catalogue.row(modelId);
        open();
    }

    title: model.name ?? ""
    dialogWidth: 520
    contentRoom: column.implicitHeight + Theme.px(16)
    initialFocus: download
    doneKind: "plain"

    Column {
        id: column
        x: Theme.px(24)
        width: parent.width - Theme.px(48)

        UiText {
            width: parent.width
            bottomPadding: Theme.px(8)
            text: dialog.model.use ?? ""
            color: Theme.text2
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignLeft
        }
        DetailLine { width: parent.width; label: qsTr("Licence"); value: dialog.model.license ?? "" }
        DetailLine { width: parent.width; label: qsTr("Languages"); value: dialog.model.languages ?? "" }
        DetailLine { width: parent.width; label: qsTr("From"); value: dialog.model.source ?? "" }
        DetailLine { width: parent.width; label: qsTr("To download"); value: dialog.model.sizeText ?? "" }
        DetailLine { width: parent.width; label: qsTr("Memory needed"); value: dialog.model.memoryText ?? "" }
        DetailLine { width: parent.width; label: qsTr("Speed here"); value: dialog.model.speedText ?? "" }
        ActionButton {
            visible: String(dialog.model.licenseUrl ?? "") !== ""
            kind: "link"
            text: qsTr("Read the licence")
            onClicked: Qt.openUrlExternally(dialog.model.licenseUrl)
        }
    }
    foot: ActionButton {
        id: download
        kind: "main"
        glyph: "download"
        text: qsTr("Download %1").arg(dialog.model.sizeText ?? "")
        onClicked: {
            dialog.library.catalogue.download(dialog.model.modelId);
            dialog.close();
        }
    }
}
