// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Onebit.App
import Onebit.Ui

/// The models that other programs keep on this computer, to be taken over.
PopupDialog {
    id: dialog

    required property Library library
    property string how: "reference"

    function ask(): void {
        library.lookForOthers();
        open();
    }

    title: qsTr("From other programs")
    dialogWidth: 640
    contentRoom: Theme.px(360)

    ColumnLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.px(24)
        anchors.rightMargin: Theme.px(24)
        spacing: Theme.px(12)

        Segments {
            name: qsTr("How to take a file over")
            labels: [qsTr("Leave it there"), qsTr("Link"), qsTr("Copy")]
            values: ["reference", "link", "copy"]
            current: dialog.how
            onChosen: value => dialog.how = value
        }
        UiText {
            Layout.fillWidth: true
            text: dialog.how === "copy" ? qsTr("The file is copied and checked. It takes its room twice.")
                : dialog.how === "link" ? qsTr("The file gets a second name in the models folder. It takes no more room and stays when the other program deletes its own.")
                : qsTr("The file stays where it is. When the other program deletes it, it is gone.")
            step: Theme.small
            color: Theme.text3
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignLeft
        }
        ListView {
            id: list
            Layout.fillWidth: true
            Layout.fillHeight: true
            model: dialog.library.others
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            Accessible.role: Accessible.List
            Accessible.name: dialog.title
            T.ScrollBar.vertical: ScrollThumb { narrow: true }

            delegate: ModelRow {
                id: row
                required property var modelData
                required property int index

                width: ListView.view.width
                layout: "small"
                name: modelData.name
                note: modelData.program + " · " + modelData.sizeText
                onActivated: if (!modelData.known) dialog.library.importOther(index, dialog.how)

                ActionButton {
                    compact: true
                    enabled: !row.modelData.known
                    text: row.modelData.known ? qsTr("Added") : qsTr("Add")
                    Accessible.name: qsTr("%1: %2").arg(row.name).arg(text)
                    onClicked: dialog.library.importOther(row.index, dialog.how)
                }
            }
        }
        UiText {
            Layout.fillWidth: true
            visible: list.count === 0
            text: dialog.library.looking ? qsTr("Looking for models")
                : qsTr("LM Studio, GPT4All, Ollama, Jan and Hugging Face keep no model here.")
            color: Theme.text2
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignLeft
        }
    }
}
