// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.App
import Onebit.Ui

/// Says before the context is full what will happen then, and offers the ways to go on.
Rectangle {
    id: notice

    required property Conversation conversation

    /// The chat in which it was put away.
    property string dismissedIn: ""

    readonly property string policy: conversation.overflowPolicy
    readonly property bool full: conversation.contextFull
    readonly property string title: full ? qsTr("This chat is longer than %1 can read.").arg(conversation.modelName)
        : qsTr("This chat is nearly as long as %1 can read.").arg(conversation.modelName)
    readonly property string advice: conversation.summarising ? qsTr("Its start is being summarised.")
        : policy === "summarise" ? qsTr("Its start is summarised before your next message.")
        : policy === "stop" ? qsTr("Choose how to go on.")
        : full ? qsTr("The oldest messages are left out; a line shows where.")
        : qsTr("Soon the oldest messages are left out; a line will show where.")

    signal newChatRequested

    visible: (conversation.contextNearlyFull || full) && dismissedIn !== conversation.chatId
    implicitHeight: column.implicitHeight + Theme.px(24)
    radius: Theme.radiusPanel
    color: Theme.raised
    border.color: Theme.line
    border.width: Theme.controlEdge
    Accessible.role: Accessible.AlertMessage
    Accessible.name: title + " " + advice

    Icon {
        id: icon
        anchors.left: parent.left
        anchors.leftMargin: Theme.px(16)
        y: Theme.px(16)
        glyph: "warning"
        color: Theme.warn
    }
    IconButton {
        id: cross
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.px(8)
        text: qsTr("Dismiss")
        glyph: "close"
        onClicked: notice.dismissedIn = notice.conversation.chatId
    }
    Column {
        id: column
        anchors.left: icon.right
        anchors.leftMargin: Theme.px(12)
        anchors.right: cross.left
        anchors.top: parent.top
        anchors.topMargin: Theme.px(12)
        spacing: Theme.px(2)

        UiText {
            width: parent.width
            text: notice.title
            font.weight: Font.Medium
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignLeft
            Accessible.ignored: true
        }
        UiText {
            width: parent.width
            text: notice.advice
            color: Theme.text2
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignLeft
            Accessible.ignored: true
        }
        Flow {
            width: parent.width
            topPadding: Theme.px(8)
            spacing: Theme.px(8)

            ActionButton {
                kind: "main"
                enabled: !notice.conversation.busy
                text: qsTr("Summarise the start")
                onClicked: notice.conversation.summarise()
            }
            ActionButton {
                visible: notice.policy === "stop"
                text: qsTr("Leave out the oldest")
                onClicked: notice.conversation.leaveOutOldest()
            }
            ActionButton {
                kind: "quiet"
                text: qsTr("New chat")
                onClicked: notice.newChatRequested()
            }
        }
    }
}
