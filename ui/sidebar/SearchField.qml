// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.App
import Onebit.Ui

/// Searches all chats while it is typed in. Down goes to what was found, Esc ends the search.
Field {
    id: field

    required property ChatSearch search

    signal ended

    function end(): void {
        clear();
        ended();
    }

    implicitHeight: Theme.px(32)
    readonly property real iconRoom: Theme.px(32)
    readonly property real endRoom: text === "" ? keys.implicitWidth + Theme.px(12) : iconRoom

    leftPadding: LayoutMirroring.enabled ? endRoom : iconRoom
    rightPadding: LayoutMirroring.enabled ? iconRoom : endRoom
    placeholderText: qsTr("Search chats")
    Accessible.name: qsTr("Search chats")
    Accessible.role: Accessible.EditableText
    onTextChanged: search.query = text
    Keys.onEscapePressed: field.end()

    background: Rectangle {
        radius: Theme.radiusControl
        color: Theme.raised
        border.color: field.activeFocus ? Theme.ink : Theme.line
        border.width: Theme.controlEdge

        FocusRing { visible: field.reachedByKey }
    }

    Icon {
        anchors.left: parent.left
        anchors.leftMargin: Theme.px(8)
        anchors.verticalCenter: parent.verticalCenter
        glyph: "search"
    }
    UiText {
        id: keys
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(8)
        anchors.verticalCenter: parent.verticalCenter
        visible: field.text === ""
        text: qsTr("Ctrl Shift F")
        step: Theme.small
        color: Theme.text3
        Accessible.ignored: true
    }
    IconButton {
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(2)
        anchors.verticalCenter: parent.verticalCenter
        visible: field.text !== ""
        side: 28
        glyph: "close"
        text: qsTr("Clear the search")
        onClicked: field.end()
    }
}
