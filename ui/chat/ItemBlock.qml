import QtQuick
import Onebit.Ui
import "inline_markup.js" as Markup

/// An item of a list: a bit or its number, then the text.
Item {
    id: item

    required property ReplyBlock block
    readonly property bool numbered: block.label !== ""

    implicitHeight: words.height

    Bit {
        anchors.left: parent.left
        anchors.leftMargin: Theme.px(5 + 20 * item.block.level)
        y: Theme.px(10)
        size: 5
        radius: Theme.px(1)
        tint: Theme.text2
        visible: !item.numbered
    }
    UiText {
        anchors.right: words.left
        anchors.rightMargin: Theme.px(6)
        height: Theme.px(24)
        text: item.block.label
        step: Theme.reading
        color: Theme.text2
    }
    TextBlock {
        id: words
        anchors.left: parent.left
        anchors.leftMargin: Theme.px((item.numbered ? 26 : 20) + 20 * item.block.level)
        anchors.right: parent.right
        markup: Markup.html(item.block.content, item.block.reply.look)
        writing: item.block.writing
    }
}
