// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.Ui

/// Asks once more before words are gone for ever.
PopupDialog {
    id: dialog

    /// What is to go; empty: everything in the trash.
    property string name: ""

    signal confirmed

    title: name === "" ? qsTr("Empty the trash?") : qsTr("Delete for ever?")
    dialogWidth: 420
    contentRoom: words.implicitHeight + Theme.px(24)

    UiText {
        id: words
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.px(24)
        anchors.rightMargin: Theme.px(24)
        text: dialog.name === "" ? qsTr("Everything in the trash is erased. This cannot be undone.")
            : qsTr("%1 is erased. This cannot be undone.").arg(dialog.name)
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignLeft
    }

    foot: ActionButton {
        danger: true
        text: qsTr("Delete for ever")
        onClicked: {
            dialog.confirmed();
            dialog.close();
        }
    }
}
