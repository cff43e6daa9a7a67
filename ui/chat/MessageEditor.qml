// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Onebit.Ui

/// A message while it is said in other words. Ctrl+Enter keeps them, Esc leaves all as it was; the former words
/// stay as another version.
FocusScope {
    id: editor

    required property MessageRow row
    readonly property real hang: row.list.hang
    readonly property bool changed: area.text.trim() !== "" && area.text !== row.text

    function keep(): void {
        if (changed)
            row.endEdit(area.text);
    }

    implicitHeight: panel.height
    focus: true
    Component.onCompleted: {
        area.forceActiveFocus(Qt.OtherFocusReason);
        area.cursorPosition = area.length;
    }
    Keys.onEscapePressed: editor.row.endEdit("")

    Rectangle {
        id: panel
        width: editor.width
        height: area.implicitHeight + Theme.px(12 + 8 + 32 + 12)
        radius: Theme.radiusPanel
        color: Theme.raised
        border.width: Theme.controlEdge
        border.color: Theme.lineStrong

        T.TextArea {
            id: area
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.leftMargin: editor.hang
            anchors.rightMargin: editor.hang
            anchors.topMargin: Theme.px(12)
            implicitHeight: Math.max(Theme.px(24), contentHeight)
            padding: 0
            text: editor.row.text
            textFormat: TextEdit.PlainText
            wrapMode: TextEdit.Wrap
            selectByMouse: true
            focus: true
            font.family: Theme.family
            font.pixelSize: Theme.px(Theme.reading.size)
            color: Theme.text
            selectionColor: Theme.accentSoft
            selectedTextColor: Theme.text
            cursorDelegate: TextCursor {}
            Accessible.name: qsTr("The message in other words")
            Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
            Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
            Keys.onPressed: event => {
                const enter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter;
                event.accepted = enter && (event.modifiers & Qt.ControlModifier) !== 0;
                if (event.accepted)
                    editor.keep();
            }
        }
        Row {
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.margins: Theme.px(12)
            spacing: Theme.px(8)

            ActionButton {
                kind: "quiet"
                text: qsTr("Cancel")
                onClicked: editor.row.endEdit("")
            }
            ActionButton {
                kind: "main"
                enabled: editor.changed
                text: editor.row.fromUser ? qsTr("Ask again") : qsTr("Keep")
                tip: qsTr("Ctrl Enter")
                onClicked: editor.keep()
            }
        }
    }
}
