// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.Ui

/// Asks for the name of a new folder.
PopupDialog {
    id: dialog

    /// The chat that is to go into the folder.
    property string chatId: ""

    signal named(string chatId, string title)

    function askNew(id: string): void {
        chatId = id;
        field.clear();
        open();
    }

    title: qsTr("New folder")
    dialogWidth: 400
    contentRoom: Theme.px(52)
    initialFocus: field
    onAccepted: {
        if (field.text.trim() !== "")
            named(chatId, field.text.trim());
    }

    Field {
        id: field
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.px(24)
        anchors.rightMargin: Theme.px(24)
        implicitHeight: Theme.px(32)
        Accessible.name: qsTr("Name of the folder")
        onAccepted: {
            dialog.accepted();
            dialog.close();
        }
    }
}
