// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Onebit.Ui

/// What was typed into the search names a place that models can be fetched from.
Rectangle {
    id: offer

    required property string link

    signal chosen

    implicitHeight: row.implicitHeight + Theme.px(24)
    radius: Theme.radiusPanel
    color: Theme.fill
    border.width: Theme.highContrast ? Theme.hairline : 0
    border.color: Theme.line

    RowLayout {
        id: row
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.px(16)
        anchors.rightMargin: Theme.px(12)
        spacing: Theme.px(12)

        UiText {
            Layout.fillWidth: true
            text: qsTr("Models from %1").arg(offer.link.trim())
            elide: Text.ElideMiddle
            horizontalAlignment: Text.AlignLeft
        }
        ActionButton {
            compact: true
            text: qsTr("Show")
            tip: qsTr("Enter")
            Accessible.name: qsTr("Show the models from %1").arg(offer.link.trim())
            onClicked: offer.chosen()
        }
    }
}
