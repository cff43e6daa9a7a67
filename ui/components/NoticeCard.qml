// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Onebit.Ui

/// A problem where it happened: what happened, what to do, and the button that does it.
Rectangle {
    id: notice

    /// "info", "warn" or "bad".
    property string severity: "bad"
    required property string title
    property string advice: ""
    property string details: ""
    property string actionLabel: ""
    /// Of a second button.
    property string otherLabel: ""
    property bool dismissable: false
    property bool detailsOpen: false

    readonly property color stateColor: severity === "bad" ? Theme.bad : severity === "warn" ? Theme.warn : Theme.text2
    readonly property bool stacked: width < Theme.px(520)

    signal acted
    signal otherActed
    signal dismissed

    implicitHeight: grid.implicitHeight + Theme.px(24)
    radius: Theme.radiusPanel
    color: Theme.raised
    border.color: Theme.line
    border.width: Theme.controlEdge
    Accessible.role: Accessible.AlertMessage
    Accessible.name: advice === "" ? title : title + " " + advice

    GridLayout {
        id: grid
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.px(12)
        anchors.leftMargin: Theme.px(16)
        columns: notice.stacked ? 2 : 3
        columnSpacing: Theme.px(12)
        rowSpacing: Theme.px(8)

        Icon {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: Theme.px(4)
            glyph: notice.severity === "info" ? "info" : "warning"
            color: notice.stateColor
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignVCenter
            spacing: Theme.px(2)

            UiText {
                Layout.fillWidth: true
                text: notice.title
                font.weight: Font.Medium
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignLeft
            }
            UiText {
                Layout.fillWidth: true
                visible: text !== ""
                text: notice.advice
                color: Theme.text2
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignLeft
            }
            ActionButton {
                visible: notice.details !== ""
                Layout.leftMargin: -Theme.px(10)
                kind: "quiet"
                compact: true
                glyph: notice.detailsOpen ? "chevron-down" : "chevron-right"
                text: qsTr("Details")
                onClicked: notice.detailsOpen = !notice.detailsOpen
            }
            Rectangle {
                visible: notice.detailsOpen
                Layout.fillWidth: true
                implicitHeight: mono.implicitHeight + Theme.px(16)
                radius: Theme.radiusControl
                color: Theme.fill

                UiText {
                    id: mono
                    anchors.fill: parent
                    anchors.margins: Theme.px(8)
                    anchors.leftMargin: Theme.px(12)
                    text: notice.details
                    step: Theme.small
                    color: Theme.text2
                    font.family: Theme.monoFamily
                    wrapMode: Text.WrapAnywhere
                    horizontalAlignment: Text.AlignLeft
                }
            }
        }
        RowLayout {
            Layout.column: notice.stacked ? 1 : 2
            Layout.row: notice.stacked ? 1 : 0
            Layout.alignment: notice.stacked ? Qt.AlignLeft : Qt.AlignTop
            visible: notice.actionLabel !== "" || notice.dismissable
            spacing: Theme.px(4)

            ActionButton {
                visible: notice.actionLabel !== ""
                kind: "main"
                text: notice.actionLabel
                onClicked: notice.acted()
            }
            ActionButton {
                visible: notice.otherLabel !== ""
                text: notice.otherLabel
                onClicked: notice.otherActed()
            }
            IconButton {
                visible: notice.dismissable
                text: qsTr("Dismiss")
                glyph: "close"
                onClicked: notice.dismissed()
            }
        }
    }
}
