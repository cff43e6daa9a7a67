pragma ComponentBehavior: Bound

import QtQuick
import Onebit.App.Typeset
import Onebit.Ui

/// The text of a message: words, code, tables and formulas, which can be selected and copied. While it is being
/// written, a bit stands after the last word.
ContentView {
    id: view

    property bool writing: false
    /// Words for a reader of screens are asked for only when the text is whole: they cost its length.
    readonly property int spokenLimit: 20000

    signal copyRequested(string text)

    theme: ReadingTheme
    rightToLeft: LayoutMirroring.enabled
    Accessible.role: Accessible.Paragraph
    Accessible.name: open ? "" : spokenText(spokenLimit)
    Accessible.readOnly: true

    onLinkActivated: address => {
        if (/^(https?|mailto):/i.test(address))
            Qt.openUrlExternally(address);
    }
    onContextMenuRequested: at => menu.openAt(at)

    Repeater {
        model: view.panels

        CodePanel { view: view }
    }
    Bit {
        visible: view.writing
        x: view.empty ? (LayoutMirroring.enabled ? view.width - width : 0) : Math.min(view.width - width, view.endRect.x + Theme.px(5))
        y: view.empty ? Theme.px(8) : view.endRect.y + view.endRect.height / 2 - height / 2 + Theme.px(1)
    }
    TextMenu {
        id: menu
        view: view
    }
    // Where a link goes is seen before it is followed.
    Item {
        x: view.hoveredAt.x
        y: view.hoveredAt.y
        width: 1
        height: Theme.px(12)

        TipArea {
            text: view.hoveredLink
            shown: view.hoveredLink !== ""
        }
    }
}
