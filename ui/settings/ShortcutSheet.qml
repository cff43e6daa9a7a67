// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Onebit.App
import Onebit.Ui

/// Every shortcut, in words.
PopupDialog {
    id: dialog

    required property AppContext app
    required property Actions actions

    title: qsTr("Keyboard shortcuts")
    dialogWidth: 480
    contentRoom: list.contentHeight + Theme.px(16)

    ListView {
        id: list
        anchors.fill: parent
        anchors.leftMargin: Theme.px(24)
        // The thumb has the margin to itself.
        anchors.rightMargin: Theme.px(8)
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: dialog.actions.table.filter(row => row.keys !== undefined)
        T.ScrollBar.vertical: ScrollThumb { narrow: true }

        delegate: Item {
            id: row

            required property var modelData
            readonly property string keys: dialog.app.keyWords(modelData.keys[0])

            x: list.LayoutMirroring.enabled ? Theme.px(16) : 0
            width: list.width - Theme.px(16)
            height: Math.max(Theme.px(32), words.implicitHeight + Theme.px(8))
            Accessible.role: Accessible.ListItem
            Accessible.name: qsTr("%1: %2").arg(modelData.words).arg(keys)

            UiText {
                id: words
                anchors.left: parent.left
                anchors.right: keys.left
                anchors.rightMargin: Theme.px(16)
                anchors.verticalCenter: parent.verticalCenter
                text: row.modelData.words
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignLeft
                Accessible.ignored: true
            }
            UiText {
                id: keys
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                text: row.keys
                step: Theme.small
                color: Theme.text2
                Accessible.ignored: true
            }
        }
    }
}
