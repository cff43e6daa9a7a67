import QtQuick
import Onebit.Ui
import "inline_markup.js" as Markup

/// A paragraph or a heading of a reply.
TextBlock {
    required property ReplyBlock block

    markup: Markup.html(block.content, block.reply.look)
    step: block.kind !== "heading" ? Theme.reading : block.level === 1 ? Theme.heading : Theme.subheading
    writing: block.writing
}
