// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.Ui

/// Asks for a chat's name, where its row is not in sight.
PopupDialog {
    id: dialog

    property string chatId: ""

    signal renamed(string chatId, string title)

    function ask(id: string, title: string): void {
        chatId = id;
        field.text = title;
        open();
        field.selectAll();
    }

    title: qsTr("Rename chat")
    dialogWidth: 400
    contentRoom: Theme.px(52)
    initialFocus: field
    onAccepted: {
        if (field.text.trim() !== "")
            renamed(chatId, field.text.trim());
    }

    Field {
        id: field
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.px(24)
        anchors.rightMargin: Theme.px(24)
        implicitHeight: Theme.px(32)
        Accessible.name: qsTr("Name of the chat")
        onAccepted: {
            dialog.accepted();
            dialog.close();
        }
    }
}
