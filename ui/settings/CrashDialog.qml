// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.App
import Onebit.Ui

/// What was written down when Onebit crashed: to read, to copy, to delete.
PopupDialog {
    id: dialog

    required property CrashReports crashes

    signal copyRequested(string text)

    title: qsTr("Crash reports")
    dialogWidth: 640
    contentRoom: Theme.px(400)
    initialFocus: copy
    foot: [
        ActionButton {
            id: copy
            text: qsTr("Copy")
            onClicked: dialog.copyRequested(dialog.crashes.text)
        },
        ActionButton {
            text: qsTr("Delete")
            kind: "quiet"
            danger: true
            onClicked: {
                dialog.crashes.remove();
                dialog.close();
            }
        }
    ]

    UiText {
        id: words
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.px(24)
        anchors.rightMargin: Theme.px(24)
        wrapMode: Text.Wrap
        color: Theme.text2
        text: qsTr("These lines are on this computer alone. Whoever mends Onebit can tell from them where it was; there is no word of your chats in them.")
        horizontalAlignment: Text.AlignLeft
    }
    TextPane {
        anchors.left: words.left
        anchors.right: words.right
        anchors.top: words.bottom
        anchors.topMargin: Theme.px(12)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(16)
        name: dialog.title
        text: dialog.visible ? dialog.crashes.text : ""
    }
}
