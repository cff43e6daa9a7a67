import QtQuick
import Onebit.Ui

/// What the model wrote: plain blocks on the reading edge; a notice where it went wrong.
Item {
    id: reply

    required property MessageRow row
    /// "waiting" | "reading" | "streaming" | "done" | "stopped" | "failed" | "interrupted"
    readonly property string phase: row.state
    readonly property real hang: row.list.hang
    readonly property bool open: row.open
    /// What happened, and what to do, if it is told in a second sentence.
    readonly property var trouble: /^([^]*?[.])\s+(?=[^a-z\s])([^]*)$/.exec(row.errorText) ?? ["", row.errorText, ""]
    readonly property bool brokenOff: phase === "stopped" || phase === "interrupted"

    implicitHeight: column.height

    HoverHandler { id: pointer }

    Column {
        id: column
        width: reply.width

        ReplyText {
            id: words
            x: reply.hang
            width: parent.width - 2 * reply.hang
            text: reply.row.text
            open: reply.open
            writing: reply.open
            hang: reply.hang
            visible: blockCount > 0 || reply.open
            onCopyRequested: text => reply.row.list.copyRequested(text)
        }
        Item {
            visible: notice.visible && words.visible
            width: 1
            height: Theme.px(12)
        }
        NoticeCard {
            id: notice
            visible: reply.phase === "failed"
            width: parent.width
            title: reply.trouble[1] === "" ? qsTr("The reply could not be written.") : reply.trouble[1]
            advice: reply.trouble[2]
            actionLabel: reply.row.isLast ? reply.row.errorAction : ""
            onActed: reply.row.list.retryRequested()
        }
        UiText {
            x: reply.hang
            visible: reply.brokenOff
            topPadding: words.visible ? Theme.px(8) : 0
            text: reply.phase === "stopped" ? qsTr("Stopped. What was written is kept.")
                : qsTr("Interrupted when Onebit closed. What was written is kept.")
            step: Theme.small
            color: Theme.text3
        }
        Item {
            width: 1
            height: Theme.px(8)
        }
        MessageDetails {
            x: reply.hang
            width: parent.width - 2 * reply.hang
            words: reply.row.details
            retryable: reply.row.isLast && (reply.brokenOff || (reply.phase === "failed" && reply.row.errorAction === ""))
            shown: !reply.open && (words.blockCount > 0 || retryable) && (reply.row.isLast || reply.row.chosen || reply.row.activeFocus || pointer.hovered)
            onCopyRequested: reply.row.list.copyRequested(reply.row.text)
            onRetryRequested: reply.row.list.retryRequested()
        }
    }
}
