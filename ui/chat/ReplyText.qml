pragma ComponentBehavior: Bound

import QtQuick
import Onebit.Ui
import "reply_blocks.js" as Blocks

/// The text of a reply as blocks, split as it arrives: a piece touches the last block only.
Column {
    id: column

    required property string text
    /// More may come.
    required property bool open
    /// The caret is shown.
    property bool writing: false
    property real hang: Theme.px(16)

    property var reader: Blocks.create()
    /// How much of the text the reader has had, and its end, to know an append from a new text.
    property int taken: 0
    property string takenEnd: ""
    property bool finished: false
    property bool complete: false
    readonly property alias blockCount: blocks.count
    readonly property var look: ({
        mono: Theme.monoFamily,
        monoSize: Theme.px(Theme.ui.size),
        fill: Theme.fill,
        link: Theme.accent
    })

    signal copyRequested(string text)

    function read(): void {
        if (!complete)
            return;
        const appended = !finished && text.length >= taken && text.slice(taken - takenEnd.length, taken) === takenEnd;
        if (!appended) {
            reader = Blocks.create();
            taken = 0;
            finished = false;
            blocks.clear();
        }
        if (text.length > taken)
            showFrom(Blocks.append(reader, text.slice(taken)));
        if (!open && !finished) {
            finished = true;
            showFrom(Blocks.finish(reader));
        }
        taken = text.length;
        takenEnd = text.slice(Math.max(0, taken - 32));
    }

    function showFrom(first: int): void {
        for (let index = first; index < reader.blocks.length; ++index) {
            const block = reader.blocks[index];
            const row = { kind: block.kind, content: block.text, level: block.level, label: block.label, gap: block.gap };
            if (index >= blocks.count)
                blocks.append(row);
            else if (blocks.get(index).kind !== row.kind)
                blocks.set(index, row);
            else
                updateRow(index, row);
        }
        if (blocks.count > reader.blocks.length)
            blocks.remove(reader.blocks.length, blocks.count - reader.blocks.length);
    }

    function updateRow(index: int, row: var): void {
        const shown = blocks.get(index);
        for (const role of ["content", "level", "label", "gap"]) {
            if (shown[role] !== row[role])
                blocks.setProperty(index, role, row[role]);
        }
    }

    onTextChanged: read()
    onOpenChanged: read()
    Component.onCompleted: {
        complete = true;
        read();
    }

    Repeater {
        model: ListModel { id: blocks }

        ReplyBlock {
            width: column.width
            reply: column
        }
    }
    // Before the first word the caret stands alone.
    Item {
        visible: column.writing && blocks.count === 0
        width: column.width
        height: Theme.px(24)

        Bit {
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
        }
    }
}
