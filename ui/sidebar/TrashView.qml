// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Onebit.App
import Onebit.Ui

/// What was deleted: it can be brought back, or deleted for ever, which is asked twice.
FocusScope {
    id: view

    required property TrashListModel trash

    signal ended

    function confirm(itemId: string, name: string): void {
        question.itemId = itemId;
        question.name = name;
        question.open();
    }

    Keys.onEscapePressed: view.ended()

    Item {
        id: head
        anchors.left: parent.left
        anchors.right: parent.right
        height: Theme.px(36)

        IconButton {
            id: back
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            side: 28
            glyph: "chevron-left"
            directional: true
            text: qsTr("Back to the chats")
            focus: true
            onClicked: view.ended()
        }
        UiText {
            anchors.left: back.right
            anchors.leftMargin: Theme.px(4)
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Trash")
            font.weight: Font.Medium
            Accessible.role: Accessible.Heading
        }
        ActionButton {
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: list.count > 0
            kind: "quiet"
            danger: true
            compact: true
            text: qsTr("Empty")
            tip: qsTr("Delete everything in the trash for ever")
            onClicked: view.confirm("", "")
        }
    }
    ListView {
        id: list
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        model: view.trash
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Trash")
        T.ScrollBar.vertical: ScrollThumb { narrow: true }

        delegate: TrashRow {
            width: ListView.view.width
            onRestoreChosen: view.trash.restore(itemId)
            onDestroyChosen: view.confirm(itemId, title)
        }

        UiText {
            anchors.left: parent.left
            anchors.leftMargin: Theme.px(8)
            anchors.right: parent.right
            y: Theme.px(8)
            visible: list.count === 0
            text: qsTr("The trash is empty.")
            color: Theme.text3
            horizontalAlignment: Text.AlignLeft
        }
    }
    DestroyDialog {
        id: question

        property string itemId: ""

        onConfirmed: {
            if (itemId === "")
                view.trash.eraseAll();
            else
                view.trash.erase(itemId);
        }
    }
}
