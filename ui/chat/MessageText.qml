// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Onebit.App.Typeset
import Onebit.Ui

/// The text of a message: words, code, tables and formulas, which can be selected and copied. While it is being
/// written, a bit stands after the last word.
ContentView {
    id: words

    property bool writing: false
    /// Tab goes to its links and to what scrolls sideways in it.
    property bool reachable: false
    /// What a reader of screens is told at most; a text under way is announced by sentence instead.
    readonly property int spokenLimit: 4000

    signal copyRequested(string text)

    theme: ReadingTheme
    rightToLeft: LayoutMirroring.enabled
    // Its blocks have the words while somebody listens.
    Accessible.role: blocks.count > 0 ? Accessible.Grouping : Accessible.Paragraph
    Accessible.name: open || text === "" || blocks.count > 0 ? "" : spokenText(spokenLimit)
    Accessible.readOnly: true

    onLinkActivated: address => {
        if (/^(https?|mailto):/i.test(address))
            Qt.openUrlExternally(address);
    }
    onContextMenuRequested: at => menu.openAt(at)

    Repeater {
        model: words.panels

        CodePanel { view: words }
    }
    Repeater {
        model: words.links

        LinkPart { view: words }
    }
    Repeater {
        model: words.blocks

        BlockPart {}
    }
    Bit {
        visible: words.writing
        x: words.empty ? (LayoutMirroring.enabled ? words.width - width : 0) : Math.min(words.width - width, words.endRect.x + Theme.px(5))
        y: words.empty ? Theme.px(8) : words.endRect.y + words.endRect.height / 2 - height / 2 + Theme.px(1)
    }
    TextMenu {
        id: menu
        view: words
    }
    // Where a link goes is seen before it is followed.
    Item {
        x: words.hoveredAt.x
        y: words.hoveredAt.y
        width: 1
        height: Theme.px(12)

        TipArea {
            text: words.hoveredLink
            shown: words.hoveredLink !== ""
        }
    }
}
