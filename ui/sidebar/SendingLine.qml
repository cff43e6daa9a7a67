// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.App
import Onebit.Ui

/// The line at the foot that says if anything is sent.
Item {
    id: line

    required property AppContext app

    readonly property int fetching: app.downloads.activeCount

    implicitHeight: Theme.px(28)

    Icon {
        id: icon
        anchors.left: parent.left
        anchors.leftMargin: Theme.px(16)
        anchors.verticalCenter: parent.verticalCenter
        glyph: line.fetching > 0 ? "download" : "lock"
        color: Theme.text3
    }
    UiText {
        anchors.left: icon.right
        anchors.leftMargin: Theme.px(10)
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(8)
        anchors.verticalCenter: parent.verticalCenter
        text: line.fetching > 0 ? qsTr("Online for %n download(s)", "", line.fetching)
            : line.app.network.offline ? qsTr("Offline: nothing is sent") : qsTr("Nothing is sent")
        step: Theme.small
        color: Theme.text3
        elide: Text.ElideRight
        horizontalAlignment: Text.AlignLeft
    }
}
