// SPDX-License-Identifier: Apache-2.0
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
    readonly property bool brokenOff: phase === "stopped" || phase === "interrupted"

    function heightOf(searched: var): real {
        const place = words.heightOf(searched);
        // All above the words has been laid out for it; whoever asks wants to go there at once.
        column.forceLayout();
        return place < 0 ? -1 : place + words.y;
    }

    implicitHeight: column.height

    HoverHandler { id: pointer }

    Column {
        id: column
        width: reply.width

        UiText {
            x: reply.hang
            visible: reply.row.isSummary
            bottomPadding: Theme.px(8)
            text: qsTr("Summary of what is above, which the model reads instead")
            step: Theme.small
            color: Theme.text2
            font.weight: Font.Medium
        }
        LatePart {
            x: reply.hang
            width: parent.width - 2 * reply.hang
            file: "ThinkingFold.qml"
            row: reply.row
            needed: reply.row.thinking !== "" || reply.row.thinkingNow
        }
        MessageText {
            id: words
            x: reply.hang
            width: parent.width - 2 * reply.hang
            text: reply.row.text
            open: reply.open
            writing: reply.open && !reply.row.thinkingNow
            reachable: reply.row.chosen || reply.row.activeFocus
            hang: reply.hang
            searched: reply.row.list.searched
            viewport: reply.row.list
            visible: !empty || writing
            height: empty ? Theme.px(24) : implicitHeight
            onCopyRequested: text => reply.row.list.copyRequested(text)
            onGrewAbove: distance => reply.row.list.keepPlace(distance)
        }
        Item {
            visible: notice.visible && words.visible
            width: 1
            height: Theme.px(12)
        }
        LatePart {
            id: notice
            width: parent.width
            file: "ReplyTrouble.qml"
            row: reply.row
            needed: reply.phase === "failed"
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
        DetailsRoom {
            x: reply.hang
            width: parent.width - 2 * reply.hang
            row: reply.row
            shown: !reply.open && (reply.row.isLast || reply.row.versionCount > 1 || reply.row.chosen || reply.row.activeFocus || pointer.hovered)
        }
    }
}
