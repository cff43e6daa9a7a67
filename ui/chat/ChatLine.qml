// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.Ui

/// A line between two messages with words in its middle.
Item {
    id: mark

    required property string words
    required property color ink
    required property color lineColor

    implicitHeight: Theme.px(40)
    Accessible.role: Accessible.StaticText
    Accessible.name: words

    Rectangle {
        anchors.left: parent.left
        anchors.right: label.left
        anchors.rightMargin: Theme.px(12)
        anchors.verticalCenter: parent.verticalCenter
        height: Theme.hairline
        color: mark.lineColor
    }
    UiText {
        id: label
        anchors.centerIn: parent
        width: Math.min(implicitWidth, parent.width - Theme.px(80))
        text: mark.words
        step: Theme.small
        color: mark.ink
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    Rectangle {
        anchors.left: label.right
        anchors.leftMargin: Theme.px(12)
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        height: Theme.hairline
        color: mark.lineColor
    }
}
