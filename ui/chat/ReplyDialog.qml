// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Onebit.App
import Onebit.Ui

/// How a reply came about, and whether the same comes of it again.
PopupDialog {
    id: dialog

    required property Conversation conversation
    required property Replay replay

    property string messageId: ""
    property var facts: []

    signal copyRequested(string text)

    function show(id: string, again: bool): void {
        messageId = id;
        facts = conversation.replyFacts(id);
        if (replay.messageId !== id)
            replay.clear();
        open();
        if (again)
            replay.start(id);
    }

    title: qsTr("How this reply came about")
    dialogWidth: 600
    contentRoom: column.implicitHeight + Theme.px(16)
    onClosed: replay.stop()

    foot: [
        ActionButton {
            Layout.leftMargin: -Theme.px(2)
            kind: "quiet"
            glyph: "copy"
            text: qsTr("Copy all")
            onClicked: dialog.copyRequested(dialog.facts.map(fact => fact.label + ": " + fact.value).join("\n"))
        },
        Item { Layout.fillWidth: true }
    ]

    Flickable {
        anchors.fill: parent
        contentHeight: column.implicitHeight
        clip: contentHeight > height
        interactive: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollThumb { narrow: true }

        ColumnLayout {
            id: column
            x: Theme.px(24)
            width: parent.width - Theme.px(48)
            spacing: Theme.px(8)

            ReplayCard {
                Layout.fillWidth: true
                Layout.bottomMargin: Theme.px(8)
                replay: dialog.replay
                onStartRequested: dialog.replay.start(dialog.messageId)
            }
            Repeater {
                model: dialog.facts

                RowLayout {
                    id: fact

                    required property var modelData

                    Layout.fillWidth: true
                    spacing: Theme.px(16)
                    Accessible.role: Accessible.ListItem
                    Accessible.name: qsTr("%1: %2").arg(modelData.label).arg(modelData.value)

                    UiText {
                        Layout.preferredWidth: Theme.px(152)
                        Layout.alignment: Qt.AlignTop
                        text: fact.modelData.label
                        color: Theme.text2
                        wrapMode: Text.Wrap
                        horizontalAlignment: Text.AlignLeft
                        Accessible.ignored: true
                    }
                    UiText {
                        Layout.fillWidth: true
                        text: fact.modelData.value
                        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                        horizontalAlignment: Text.AlignLeft
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
