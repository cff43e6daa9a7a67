// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.Ui

/// How far something is: a bar under its two ends in words.
Item {
    id: line

    required property string startText
    property string endText: ""
    /// 0 to 1; below 0: not known.
    required property real share

    implicitHeight: words.height + bar.height + Theme.px(6)
    Accessible.role: Accessible.ProgressBar
    Accessible.name: endText === "" ? startText : startText + ", " + endText

    Item {
        id: words
        width: parent.width
        height: Math.max(start.implicitHeight, end.implicitHeight)

        UiText {
            id: start
            anchors.left: parent.left
            text: line.startText
            step: Theme.small
            color: Theme.text2
            Accessible.ignored: true
        }
        UiText {
            id: end
            anchors.right: parent.right
            anchors.left: start.right
            anchors.leftMargin: Theme.px(8)
            text: line.endText
            step: Theme.small
            color: Theme.text2
            elide: Text.ElideRight
            horizontalAlignment: Text.AlignRight
            Accessible.ignored: true
        }
    }
    Rectangle {
        id: bar
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.px(Theme.highContrast ? 8 : 4)
        radius: height / 2
        color: Theme.highContrast ? "transparent" : Theme.selected
        border.width: Theme.highContrast ? Theme.hairline : 0
        border.color: Theme.line

        Rectangle {
            anchors.left: parent.left
            width: Math.round(parent.width * Math.max(0, Math.min(1, line.share)))
            height: parent.height
            radius: parent.radius
            color: Theme.accent
        }
    }
}
