// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Onebit.Ui

/// The versions of a message, what can be done with it, and how it went.
RowLayout {
    id: details

    required property MessageRow row
    readonly property var conversation: row.list.conversation
    readonly property bool free: !conversation.busy
    readonly property string words: row.fromUser ? "" : row.details
    /// What does not fit folds into a menu.
    readonly property bool narrow: row.narrow

    spacing: 0

    VersionSwitch {
        version: details.row.version
        count: details.row.versionCount
        onStepped: by => details.conversation.showVersion(details.row.messageId, by)
    }
    Rectangle {
        visible: details.row.versionCount > 1
        Layout.leftMargin: Theme.px(4)
        Layout.rightMargin: Theme.px(4)
        implicitWidth: Theme.hairline
        implicitHeight: Theme.px(16)
        color: Theme.line
    }
    IconButton {
        side: 28
        glyph: "copy"
        tint: Theme.text3
        text: details.row.fromUser ? qsTr("Copy message") : qsTr("Copy reply")
        onClicked: details.row.list.copyRequested(details.row.text)
    }
    IconButton {
        id: more
        visible: details.narrow
        side: 28
        glyph: "more"
        tint: Theme.text3
        text: qsTr("More")
        onClicked: {
            menu.active = true;
            (menu.item as MessageMenu).popup(more, 0, more.height);
        }
    }
    IconButton {
        visible: !details.narrow
        side: 28
        glyph: "pencil"
        tint: Theme.text3
        enabled: details.free
        text: qsTr("Edit")
        onClicked: details.row.editing = true
    }
    IconButton {
        visible: !details.row.fromUser && !details.narrow
        side: 28
        glyph: "retry"
        tint: Theme.text3
        enabled: details.free
        text: qsTr("Try again")
        onClicked: details.conversation.regenerate(details.row.messageId)
    }
    IconButton {
        visible: details.row.canContinue && !details.narrow
        side: 28
        glyph: "arrow-right"
        directional: true
        tint: Theme.text3
        enabled: details.free
        text: qsTr("Continue the reply")
        onClicked: details.conversation.continueReply(details.row.messageId)
    }
    IconButton {
        visible: !details.narrow
        side: 28
        glyph: "branch"
        tint: Theme.text3
        text: qsTr("Branch into a new chat")
        onClicked: details.conversation.branch(details.row.messageId)
    }
    IconButton {
        visible: !details.narrow
        side: 28
        glyph: "trash"
        tint: Theme.text3
        enabled: details.free
        text: qsTr("Delete message")
        onClicked: details.conversation.removeMessage(details.row.messageId)
    }
    UiText {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignRight
        text: details.row.edited ? qsTr("Edited") + (details.words === "" ? "" : " · " + details.words) : details.words
        step: Theme.small
        color: Theme.text3
        elide: Text.ElideRight
    }
    IconButton {
        visible: !details.row.fromUser && !details.narrow
        Layout.leftMargin: Theme.px(4)
        side: 28
        glyph: "info"
        tint: Theme.text3
        text: qsTr("How this reply came about")
        onClicked: details.row.list.detailsRequested(details.row.messageId, false)
    }
    ActionButton {
        visible: !details.row.fromUser && !details.narrow
        Layout.rightMargin: -Theme.px(10)
        kind: "quiet"
        compact: true
        small: true
        glyph: "play"
        text: qsTr("Replay")
        tip: qsTr("Write it again and compare")
        onClicked: details.row.list.detailsRequested(details.row.messageId, true)
    }
    // Made when it is opened.
    Loader {
        id: menu
        active: false
        Component.onCompleted: setSource(Qt.resolvedUrl("MessageMenu.qml"), { row: details.row })
    }
}
