import QtQuick
import Onebit.Ui
import "inline_markup.js" as Markup

/// Quoted words beside a line.
Item {
    id: quote

    required property ReplyBlock block

    implicitHeight: words.height

    Rectangle {
        anchors.left: parent.left
        width: Theme.px(2)
        height: parent.height
        radius: width / 2
        color: Theme.lineStrong
    }
    TextBlock {
        id: words
        anchors.left: parent.left
        anchors.leftMargin: Theme.px(16)
        anchors.right: parent.right
        color: Theme.text2
        markup: Markup.html(quote.block.content, quote.block.reply.look)
        writing: quote.block.writing
    }
}
