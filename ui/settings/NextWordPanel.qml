// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Onebit.App
import Onebit.Ui

/// The live picture: which words could have come next where the last reply was least sure, and what the
/// settings make of them.
Rectangle {
    id: panel

    required property NextWordListModel words

    implicitHeight: column.implicitHeight + legend.height + Theme.px(64)
    color: Theme.fill

    Column {
        id: column
        x: Theme.px(24)
        y: Theme.px(20)
        width: parent.width - Theme.px(48)

        UiText {
            text: qsTr("Next word")
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }
        UiText {
            id: place
            width: parent.width - Theme.px(16)
            visible: panel.words.known
            topPadding: Theme.px(6)
            text: panel.words.before === "" ? qsTr("The first word of the reply") : panel.words.before
            color: Theme.text2
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignLeft
            onLineLaidOut: line => {
                if (line.isLast)
                    caret.x = (LayoutMirroring.enabled ? width - line.implicitWidth - caret.width : line.implicitWidth) + Theme.px(4);
            }

            Bit {
                id: caret
                anchors.bottom: parent.bottom
                anchors.bottomMargin: -Theme.px(3)
            }
        }
        UiText {
            width: parent.width
            visible: !panel.words.known
            topPadding: Theme.px(6)
            text: qsTr("After the next reply you see here which words could have come at its least sure place, and what these settings make of them.")
            color: Theme.text2
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignLeft
        }
        Item {
            width: 1
            height: Theme.px(12)
        }
        Repeater {
            id: rows
            model: panel.words

            NextWordRow {
                required property int index
                readonly property var above: index > 0 ? rows.itemAt(index - 1) : null

                width: column.width
                longest: panel.words.largest
                heading: leftOutBy !== "" && (above === null || above.leftOutBy !== leftOutBy)
            }
        }
        UiText {
            width: parent.width
            visible: text !== ""
            topPadding: Theme.px(12)
            text: panel.words.summary
            color: Theme.text2
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignLeft
        }
    }
    Row {
        id: legend
        visible: panel.words.count > 0
        x: Theme.px(24)
        width: parent.width - Theme.px(48)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(20)
        spacing: Theme.px(8)

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.px(2)
            height: Theme.px(12)
            color: Theme.text
        }
        UiText {
            text: qsTr("Before temperature")
            step: Theme.small
            color: Theme.text2
        }
    }
}
