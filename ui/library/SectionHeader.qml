// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.Ui

/// The name of a section of the library over a hairline; at its end the columns' names or a control.
Item {
    id: header

    required property string title
    /// Over the columns of ModelRow.
    property bool columns: false
    default property alias control: place.data

    implicitHeight: Theme.px(40)

    UiText {
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        text: header.title
        step: Theme.subheading
        Accessible.role: Accessible.Heading
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(156)
        anchors.verticalCenter: parent.verticalCenter
        visible: header.columns
        spacing: Theme.px(8)

        ModelFigure { room: 72; text: qsTr("Size"); step: Theme.small; color: Theme.text3 }
        ModelFigure { room: 80; text: qsTr("Memory"); step: Theme.small; color: Theme.text3 }
        ModelFigure { room: 144; text: qsTr("Speed here"); step: Theme.small; color: Theme.text3 }
        UiText {
            width: Theme.px(96)
            leftPadding: LayoutMirroring.enabled ? 0 : Theme.px(16)
            rightPadding: LayoutMirroring.enabled ? Theme.px(16) : 0
            text: qsTr("Fit")
            step: Theme.small
            color: Theme.text3
            horizontalAlignment: Text.AlignLeft
            Accessible.ignored: true
        }
    }
    Row {
        id: place
        anchors.right: parent.right
        // The words of a quiet control end where the line does.
        anchors.rightMargin: -Theme.px(10)
        anchors.verticalCenter: parent.verticalCenter
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }
}
