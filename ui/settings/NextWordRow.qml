// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.Ui

/// A word that could come next: a bar of its chance, a tick at the chance before temperature. Open where a
/// setting leaves it out, with a line that names the setting above the first of them.
Column {
    id: row

    required property string word
    required property real chance
    required property real chanceAtOne
    required property bool drawable
    required property string leftOutBy
    property bool heading: false
    /// The chance of a bar as long as there is room.
    property real longest: 1

    readonly property string percent: chance > 0 && chance < 0.005 ? qsTr("<1%") : qsTr("%1%").arg(Math.round(chance * 100))

    Accessible.role: Accessible.StaticText
    Accessible.name: drawable ? qsTr("%1, %2").arg(word).arg(percent) : qsTr("%1, %2, left out by %3").arg(word).arg(percent).arg(leftOutBy)

    Item {
        visible: row.heading
        width: parent.width
        height: Theme.px(28)

        UiText {
            id: label
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Left out by %1").arg(row.leftOutBy)
            step: Theme.small
            color: Theme.text2
            Accessible.ignored: true
        }
        Rectangle {
            anchors.left: label.right
            anchors.leftMargin: Theme.px(8)
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            height: Theme.hairline
            color: Theme.lineStrong
        }
    }
    Item {
        id: line

        readonly property real room: width - Theme.px(76 + 48)

        width: parent.width
        height: Theme.px(28)

        UiText {
            width: Theme.px(70)
            anchors.verticalCenter: parent.verticalCenter
            text: row.word
            color: row.drawable ? Theme.text : Theme.text3
            elide: Text.ElideRight
            horizontalAlignment: Text.AlignLeft
            Accessible.ignored: true
        }
        Rectangle {
            x: line.LayoutMirroring.enabled ? line.width - Theme.px(76) - width : Theme.px(76)
            anchors.verticalCenter: parent.verticalCenter
            width: Math.max(Theme.px(2), line.room * row.chance / row.longest)
            height: Theme.px(12)
            radius: Theme.radiusBit
            color: row.drawable ? Theme.accent : "transparent"
            border.width: row.drawable ? 0 : Theme.hairline
            border.color: Theme.lineStrong
        }
        Rectangle {
            readonly property real along: Theme.px(76) + line.room * row.chanceAtOne / row.longest

            x: (line.LayoutMirroring.enabled ? line.width - along : along) - width / 2
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.px(2)
            height: Theme.px(16)
            color: Theme.text
        }
        UiText {
            width: Theme.px(40)
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: row.percent
            color: row.drawable ? Theme.text : Theme.text3
            horizontalAlignment: Text.AlignRight
            Accessible.ignored: true
        }
    }
}
