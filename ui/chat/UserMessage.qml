import QtQuick
import Onebit.Ui
import "inline_markup.js" as Markup

/// What the person wrote: a quiet panel as wide as its text, up to the column.
Item {
    id: message

    required property MessageRow row
    readonly property real hang: row.list.hang

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

        TextBlock {
            id: words
            x: message.hang
            y: Theme.px(10)
            width: Math.min(implicitWidth, message.width - 2 * message.hang)
            markup: Markup.plain(message.row.text)
        }
    }
}
