// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Onebit.App
import Onebit.Ui

/// One of two replies: who wrote it, its text, how it went, and the button that keeps it.
Rectangle {
    id: pane

    required property SideBySide pair
    required property int side

    property string name: ""
    property string words: ""
    property string phase: ""
    property string details: ""
    property string errorText: ""

    readonly property bool open: phase === "waiting" || phase === "reading" || phase === "streaming"

    signal copyRequested(string text)

    function take(): void {
        name = pair.modelName(pane.side);
        words = pair.text(pane.side);
        phase = pair.state(pane.side);
        details = pair.details(pane.side);
        errorText = pair.errorText(pane.side);
    }

    implicitHeight: column.implicitHeight + Theme.px(32)
    radius: Theme.radiusPanel
    color: Theme.raised
    border.color: Theme.line
    border.width: Theme.controlEdge
    Accessible.role: Accessible.Grouping
    Accessible.name: name
    Component.onCompleted: take()

    Connections {
        target: pane.pair
        function onSideChanged(which: int): void {
            if (which === pane.side)
                pane.take();
        }
        function onChanged(): void { pane.take(); }
    }
    ColumnLayout {
        id: column
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.px(16)
        spacing: Theme.px(12)

        UiText {
            Layout.fillWidth: true
            text: pane.name
            step: Theme.subheading
            elide: Text.ElideRight
            horizontalAlignment: Text.AlignLeft
            Accessible.role: Accessible.Heading
        }
        MessageText {
            Layout.fillWidth: true
            text: pane.words
            open: pane.open
            writing: pane.phase === "streaming"
            hang: 0
            reachable: true
            onCopyRequested: text => pane.copyRequested(text)
        }
        UiText {
            Layout.fillWidth: true
            visible: pane.phase === "waiting" || pane.errorText !== ""
            text: pane.errorText !== "" ? pane.errorText : qsTr("Waits for its turn")
            color: Theme.text2
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignLeft
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.px(12)

            ActionButton {
                enabled: pane.words !== ""
                text: qsTr("Keep this reply")
                tip: qsTr("The chat goes on with it; the other one stays as another version")
                onClicked: pane.pair.keep(pane.side)
            }
            UiText {
                Layout.fillWidth: true
                text: pane.details
                step: Theme.small
                color: Theme.text3
                elide: Text.ElideRight
                horizontalAlignment: LayoutMirroring.enabled ? Text.AlignLeft : Text.AlignRight
            }
        }
    }
}
