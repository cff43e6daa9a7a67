// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Onebit.Ui

/// What the person wrote: a quiet panel as wide as its text, up to the column; what can be done with it beside it,
/// or under it where there is no room.
Item {
    id: message

    required property MessageRow row
    readonly property real hang: row.list.hang
    readonly property bool roomBeside: width - panel.width >= details.implicitWidth + Theme.px(8)
    readonly property bool detailsShown: row.versionCount > 1 || row.chosen || row.activeFocus || pointer.hovered

    function heightOf(searched: var): real {
        const place = words.heightOf(searched);
        // All above the words has been laid out for it; whoever asks wants to go there at once.
        column.forceLayout();
        return place < 0 ? -1 : place + words.y + column.y;
    }

    implicitHeight: panel.height + (!roomBeside && detailsShown ? details.height : 0)

    HoverHandler { id: pointer }

    Rectangle {
        id: panel
        anchors.left: parent.left
        width: Math.max(words.visible ? words.width : 0, files.visible ? files.width : 0) + 2 * message.hang
        height: column.height + Theme.px(20)
        radius: Theme.radiusPanel
        color: Theme.fill
        border.width: Theme.highContrast ? Theme.hairline : 0
        border.color: Theme.line

        Column {
            id: column
            x: message.hang
            y: Theme.px(10)
            spacing: Theme.px(8)

            FileChips {
                id: files
                visible: message.row.attachments.length > 0
                width: Math.min(implicitWidth, message.width - 2 * message.hang)
                files: message.row.attachments
            }
            MessageText {
                id: words
                visible: message.row.text !== ""
                width: Math.max(1, Math.min(implicitWidth, message.width - 2 * message.hang))
                markdown: false
                text: message.row.text
                searched: message.row.list.searched
                viewport: message.row.list
                onCopyRequested: text => message.row.list.copyRequested(text)
            }
        }
    }
    DetailsRoom {
        id: details
        anchors.left: message.roomBeside ? panel.right : parent.left
        anchors.leftMargin: message.roomBeside ? Theme.px(16) : message.hang
        y: message.roomBeside ? panel.height - height - Theme.px(8) : panel.height
        width: implicitWidth
        row: message.row
        shown: message.detailsShown
    }
}
