import QtQuick
import Onebit.Ui

/// One block of a reply; each kind has a file of its own.
Item {
    id: block

    required property string kind
    required property string content
    required property int level
    required property string label
    required property int gap
    required property int index
    // Files that name each other's types cannot be loaded, so the type stays open: it is a ReplyText.
    required property var reply

    readonly property bool writing: reply.writing && index === reply.blockCount - 1
    readonly property var files: ({
        "code": "CodeBlock.qml",
        "table": "CodeBlock.qml",
        "item": "ItemBlock.qml",
        "quote": "QuoteBlock.qml",
        "rule": "RuleBlock.qml"
    })

    implicitHeight: Theme.px(gap) + part.height

    Loader {
        id: part
        y: Theme.px(block.gap)
        width: block.width
    }
    onKindChanged: part.setSource(Qt.resolvedUrl(files[kind] ?? "WordsBlock.qml"), { block: block })
    Component.onCompleted: {
        if (part.status === Loader.Null)
            part.setSource(Qt.resolvedUrl(files[kind] ?? "WordsBlock.qml"), { block: block });
    }
}
