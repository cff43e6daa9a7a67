// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Onebit.Ui

/// A text of a few lines. It is stored as it is typed.
T.TextArea {
    id: area

    required property string name
    required property string shown
    property string hint: ""
    /// What was given away last, so that hearing it back does not move the cursor.
    property string given: shown

    signal chosen(string words)

    implicitHeight: Math.max(Theme.px(56), contentHeight + Theme.px(16))
    padding: Theme.px(8)
    leftPadding: Theme.px(12)
    rightPadding: Theme.px(12)
    wrapMode: TextEdit.Wrap
    cursorDelegate: TextCursor {}
    textFormat: TextEdit.PlainText
    selectByMouse: true
    font.family: Theme.family
    font.pixelSize: Theme.px(Theme.ui.size)
    color: Theme.text
    selectionColor: Theme.accentSoft
    selectedTextColor: Theme.text
    onShownChanged: {
        if (shown !== given) {
            given = shown;
            text = shown;
        }
    }
    onTextChanged: {
        if (text !== given) {
            given = text;
            chosen(text);
        }
    }
    Component.onCompleted: text = shown
    Keys.priority: Keys.BeforeItem
    Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
    Accessible.name: name
    Accessible.description: hint

    UiText {
        x: area.leftPadding
        y: area.topPadding
        width: area.width - area.leftPadding - area.rightPadding
        visible: area.length === 0 && area.preeditText === ""
        text: area.hint
        color: Theme.text3
        wrapMode: Text.Wrap
        maximumLineCount: 2
        elide: Text.ElideRight
        horizontalAlignment: Text.AlignLeft
        Accessible.ignored: true
    }
    background: Rectangle {
        radius: Theme.radiusControl
        color: Theme.raised
        border.color: area.activeFocus ? Theme.ink : Theme.lineStrong
        border.width: Theme.controlEdge

        FocusRing {
            visible: area.activeFocus && (area.focusReason === Qt.TabFocusReason || area.focusReason === Qt.BacktabFocusReason)
        }
    }
}
