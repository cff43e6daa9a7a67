// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.App
import Onebit.Ui

/// Search inside the chat: Enter goes to the hit before, Shift+Enter to the one after, Esc ends it.
FocusScope {
    id: bar

    required property ChatFind search

    signal closed
    /// Another hit is looked at.
    signal stepped

    function open(): void {
        visible = true;
        field.forceActiveFocus(Qt.ShortcutFocusReason);
        field.selectAll();
    }

    /// Opens with these words, all of them marked, without taking the keyboard.
    function show(query: string): void {
        visible = true;
        field.text = query;
        search.findEachWord(query);
    }

    function close(): void {
        visible = false;
        field.clear();
        closed();
    }

    function go(by: int): void {
        search.step(by);
        stepped();
    }

    visible: false
    height: visible ? Theme.px(48) : 0
    Keys.onEscapePressed: bar.close()

    Field {
        id: field
        anchors.left: parent.left
        anchors.leftMargin: Theme.px(16)
        anchors.right: figures.left
        anchors.rightMargin: Theme.px(12)
        anchors.verticalCenter: parent.verticalCenter
        implicitHeight: Theme.px(32)
        focus: true
        placeholderText: qsTr("Find in this chat")
        Accessible.name: qsTr("Find in this chat")
        onTextChanged: {
            bar.search.query = text;
            bar.stepped();
        }
        Keys.onReturnPressed: event => bar.go(event.modifiers & Qt.ShiftModifier ? 1 : -1)
        Keys.onEnterPressed: event => bar.go(event.modifiers & Qt.ShiftModifier ? 1 : -1)
        Keys.onUpPressed: bar.go(-1)
        Keys.onDownPressed: bar.go(1)
    }
    UiText {
        id: figures
        anchors.right: buttons.left
        anchors.rightMargin: Theme.px(8)
        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(implicitWidth, Theme.px(64))
        visible: field.text !== ""
        text: bar.search.count === 0 ? qsTr("None found") : qsTr("%1 of %2").arg(bar.search.current).arg(bar.search.count)
        step: Theme.small
        color: Theme.text3
        horizontalAlignment: Text.AlignRight
    }
    Row {
        id: buttons
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(12)
        anchors.verticalCenter: parent.verticalCenter

        IconButton {
            glyph: "arrow-up"
            enabled: bar.search.count > 0
            text: qsTr("Hit before")
            onClicked: bar.go(-1)
        }
        IconButton {
            glyph: "arrow-down"
            enabled: bar.search.count > 0
            text: qsTr("Next hit")
            onClicked: bar.go(1)
        }
        IconButton {
            glyph: "close"
            text: qsTr("End the search")
            shortcut: qsTr("Esc")
            onClicked: bar.close()
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.hairline
        visible: bar.visible
        color: Theme.line
    }
}
