// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Onebit.Ui

/// A command in the sidebar: icon, words, shortcut.
T.Button {
    id: row

    required property string glyph
    property string shortcut: ""
    /// The page that it leads to is shown.
    property bool chosen: false

    implicitHeight: Theme.px(32)
    leftPadding: Theme.px(8)
    rightPadding: Theme.px(8)
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.name: text
    Accessible.selected: chosen
    Keys.onReturnPressed: row.clicked()
    Keys.onEnterPressed: row.clicked()

    Item {
        anchors.fill: parent
        anchors.leftMargin: row.leftPadding
        anchors.rightMargin: row.rightPadding
        Icon {
            id: icon
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            glyph: row.glyph
        }
        UiText {
            anchors.left: icon.right
            anchors.leftMargin: Theme.px(10)
            anchors.right: keys.left
            anchors.verticalCenter: parent.verticalCenter
            text: row.text
            font.weight: row.chosen ? Font.Medium : Font.Normal
            elide: Text.ElideRight
            horizontalAlignment: Text.AlignLeft
            Accessible.ignored: true
        }
        UiText {
            id: keys
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: row.shortcut
            step: Theme.small
            color: Theme.text3
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: Theme.radiusControl
        border.width: row.chosen && Theme.highContrast ? Theme.controlEdge : 0
        border.color: Theme.line
        color: row.down || row.chosen ? Theme.selected : row.hovered ? Theme.hover : "transparent"

        FocusRing {
            visible: row.visualFocus
            within: true
        }
    }
}
