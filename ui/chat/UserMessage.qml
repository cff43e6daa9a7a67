import QtQuick
import Onebit.Ui

/// What the person wrote: a quiet panel as wide as its text, up to the column.
Item {
    id: message

    required property MessageRow row
    readonly property real hang: row.list.hang

    function heightOf(searched: string): real {
        return words.heightOf(searched);
    }

    implicitHeight: panel.height

    Rectangle {
        id: panel
        anchors.left: parent.left
        width: words.width + 2 * message.hang
        height: words.height + Theme.px(20)
        radius: Theme.radiusPanel
        color: Theme.fill
        border.width: Theme.highContrast ? Theme.hairline : 0
        border.color: Theme.line

        MessageText {
            id: words
            x: message.hang
            y: Theme.px(10)
            width: Math.max(1, Math.min(implicitWidth, message.width - 2 * message.hang))
            markdown: false
            text: message.row.text
            searched: message.row.list.searched
            viewport: message.row.list
            onCopyRequested: text => message.row.list.copyRequested(text)
        }
    }
}
