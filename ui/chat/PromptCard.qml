// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Onebit.Ui

/// A question to begin with.
T.Button {
    id: card

    implicitHeight: Theme.px(56)
    leftPadding: Theme.px(16)
    rightPadding: Theme.px(16)
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.name: text
    Keys.onReturnPressed: card.clicked()
    Keys.onEnterPressed: card.clicked()

    Item {
        anchors.fill: parent
        anchors.leftMargin: card.leftPadding
        anchors.rightMargin: card.rightPadding
        UiText {
            anchors.left: parent.left
            anchors.right: arrow.left
            anchors.rightMargin: Theme.px(8)
            anchors.verticalCenter: parent.verticalCenter
            text: card.text
            elide: Text.ElideRight
            horizontalAlignment: Text.AlignLeft
            Accessible.ignored: true
        }
        Icon {
            id: arrow
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            glyph: "arrow-right"
            directional: true
        }
    }
    background: Rectangle {
        radius: Theme.radiusPanel
        color: card.down ? Theme.selected : card.hovered ? Theme.hover : Theme.raised
        border.color: Theme.line
        border.width: Theme.controlEdge

        FocusRing {
            visible: card.visualFocus
            around: parent.radius
        }
    }
}
