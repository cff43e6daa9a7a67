// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Onebit.Ui

/// Something that the command palette found: icon, words, what distinguishes it, shortcut.
T.AbstractButton {
    id: row

    required property string kind
    required property string itemId
    required property string words
    required property string note
    required property string keys
    required property string glyph
    required property bool current

    readonly property string spoken: note === "" ? words : qsTr("%1, %2").arg(words).arg(note)

    text: words
    height: Theme.px(36)
    leftPadding: Theme.px(10)
    rightPadding: Theme.px(10)
    focusPolicy: Qt.NoFocus
    hoverEnabled: true
    Accessible.role: Accessible.ListItem
    Accessible.name: spoken
    Accessible.selected: current

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
            id: name
            anchors.left: icon.right
            anchors.leftMargin: Theme.px(10)
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, parent.width - x - end.width - Theme.px(8))
            text: row.words
            font.weight: row.current ? Font.Medium : Font.Normal
            elide: Text.ElideRight
            horizontalAlignment: Text.AlignLeft
            Accessible.ignored: true
        }
        UiText {
            id: end
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: row.keys !== "" ? row.keys : row.note
            step: Theme.small
            color: Theme.text3
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: Theme.radiusControl
        color: row.current ? Theme.selected : row.hovered ? Theme.hover : "transparent"
        border.width: row.current && Theme.highContrast ? Theme.controlEdge : 0
        border.color: Theme.line
    }
}
