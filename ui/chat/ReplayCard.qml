// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Onebit.App
import Onebit.Ui

/// Writes a reply again and says what came of it.
Rectangle {
    id: card

    required property Replay replay

    readonly property bool running: replay.state === "running"
    readonly property bool differs: replay.state === "differs"
    readonly property color stateColor: replay.state === "same" ? Theme.good
        : differs ? Theme.warn : replay.state === "failed" ? Theme.bad : Theme.text2

    signal startRequested

    implicitHeight: column.implicitHeight + Theme.px(24)
    radius: Theme.radiusPanel
    color: Theme.fill
    border.width: Theme.highContrast ? Theme.hairline : 0
    border.color: Theme.line

    ColumnLayout {
        id: column
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.px(12)
        anchors.leftMargin: Theme.px(16)
        spacing: Theme.px(8)

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.px(12)

            Icon {
                visible: card.replay.state === "same" || card.differs || card.replay.state === "failed"
                glyph: card.replay.state === "same" ? "check" : "warning"
                color: card.stateColor
            }
            UiText {
                Layout.fillWidth: true
                text: card.replay.verdict !== "" ? card.replay.verdict
                    : qsTr("Written again with the same model, seed and settings, the same text should come.")
                color: card.replay.verdict !== "" ? Theme.text : Theme.text2
                font.weight: card.replay.verdict !== "" ? Font.Medium : Font.Normal
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignLeft
                Accessible.role: Accessible.AlertMessage
            }
            FigureText {
                visible: card.running
                text: qsTr("%1%").arg(Math.floor(card.replay.progress * 100))
                step: Theme.small
            }
            ActionButton {
                compact: true
                glyph: card.running ? "" : "play"
                text: card.running ? qsTr("Stop") : qsTr("Replay")
                onClicked: {
                    if (card.running)
                        card.replay.stop();
                    else
                        card.startRequested();
                }
            }
        }
        Repeater {
            model: card.differs ? [{ label: qsTr("First"), words: card.replay.was }, { label: qsTr("Again"), words: card.replay.now }] : []

            UiText {
                required property var modelData

                Layout.fillWidth: true
                text: qsTr("%1: %2").arg(modelData.label).arg(modelData.words)
                color: Theme.text2
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignLeft
            }
        }
        Repeater {
            model: card.replay.reasons

            UiText {
                required property string modelData

                Layout.fillWidth: true
                text: modelData
                step: Theme.small
                color: Theme.text3
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignLeft
            }
        }
    }
}
