// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Onebit.Ui

/// A model behind a link, to be chosen: name over what is known of its file, then what it would cost here.
T.RadioButton {
    id: row

    required property int index
    required property string name
    required property string note
    required property string sizeText
    required property string memoryText
    required property string speedText
    required property string fit
    required property string fitText
    required property string verdict
    required property bool chosen

    readonly property bool bad: verdict === "refused" || verdict === "failed"
    readonly property string figures: joined([sizeText, memoryText === "" ? "" : qsTr("%1 memory").arg(memoryText), speedText], " · ")

    function joined(parts: var, between: string): string {
        return parts.filter(words => words !== "").join(between);
    }

    implicitHeight: Math.max(Theme.px(56), words.implicitHeight + Theme.px(16))
    hoverEnabled: true
    text: name
    checked: chosen
    autoExclusive: false
    focusPolicy: chosen ? Qt.StrongFocus : Qt.ClickFocus
    Accessible.name: joined([name, note, figures, fitText], ", ")

    indicator: null
    Item {
        anchors.fill: parent

        Column {
            id: words
            anchors.left: parent.left
            anchors.right: mark.left
            anchors.leftMargin: Theme.px(12)
            anchors.rightMargin: Theme.px(12)
            anchors.verticalCenter: parent.verticalCenter

            UiText {
                width: parent.width
                text: row.name
                font.weight: Font.DemiBold
                elide: Text.ElideMiddle
                horizontalAlignment: Text.AlignLeft
                Accessible.ignored: true
            }
            UiText {
                width: parent.width
                visible: text !== ""
                text: row.note
                step: Theme.small
                color: row.bad ? Theme.bad : Theme.text3
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignLeft
                Accessible.ignored: true
            }
            UiText {
                width: parent.width
                visible: text !== ""
                text: row.figures
                step: Theme.small
                color: Theme.text2
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignLeft
                Accessible.ignored: true
            }
        }
        FitMark {
            id: mark
            anchors.right: parent.right
            anchors.rightMargin: Theme.px(12)
            anchors.verticalCenter: parent.verticalCenter
            width: visible ? implicitWidth : 0
            fit: row.fit
            words: row.fitText
        }
    }
    background: Rectangle {
        radius: Theme.radiusControl
        color: row.chosen ? Theme.selected : row.hovered ? Theme.hover : "transparent"
        border.width: row.chosen && Theme.highContrast ? Theme.controlEdge : 0
        border.color: Theme.line

        FocusRing {
            visible: row.visualFocus
            within: true
        }
    }
}
