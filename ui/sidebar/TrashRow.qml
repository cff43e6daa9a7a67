// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.Ui

/// One deleted chat or message.
Item {
    id: row

    required property string itemId
    required property bool isChat
    required property string title
    required property string place
    required property string when

    signal restoreChosen
    signal destroyChosen

    implicitHeight: Theme.px(48)
    Accessible.role: Accessible.ListItem
    Accessible.name: isChat ? title : qsTr("Message in %1: %2").arg(place).arg(title)
    Accessible.description: when

    Column {
        anchors.left: parent.left
        anchors.leftMargin: Theme.px(8)
        anchors.right: restore.left
        anchors.rightMargin: Theme.px(8)
        anchors.verticalCenter: parent.verticalCenter

        UiText {
            width: parent.width
            text: row.title
            elide: Text.ElideRight
            horizontalAlignment: Text.AlignLeft
            Accessible.ignored: true
        }
        UiText {
            width: parent.width
            text: row.isChat ? row.when : qsTr("Message in %1").arg(row.place)
            step: Theme.small
            color: Theme.text3
            elide: Text.ElideRight
            horizontalAlignment: Text.AlignLeft
            Accessible.ignored: true
        }
    }
    IconButton {
        id: restore
        anchors.right: destroy.left
        anchors.verticalCenter: parent.verticalCenter
        side: 28
        glyph: "undo"
        directional: true
        text: qsTr("Restore")
        onClicked: row.restoreChosen()
    }
    IconButton {
        id: destroy
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        side: 28
        glyph: "trash"
        tint: Theme.bad
        text: qsTr("Delete for ever")
        onClicked: row.destroyChosen()
    }
}
