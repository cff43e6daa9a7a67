// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Onebit.Ui

/// A line of text to fill in.
T.TextField {
    id: field

    readonly property bool reachedByKey: activeFocus
        && (focusReason === Qt.TabFocusReason || focusReason === Qt.BacktabFocusReason)

    implicitWidth: Theme.px(144)
    implicitHeight: Theme.px(28)
    leftPadding: Theme.px(8)
    rightPadding: Theme.px(8)
    font.family: Theme.family
    font.pixelSize: Theme.px(Theme.ui.size)
    color: Theme.text
    placeholderTextColor: Theme.text3
    selectionColor: Theme.accentSoft
    selectedTextColor: Theme.text
    selectByMouse: true
    cursorDelegate: TextCursor {}
    horizontalAlignment: TextInput.AlignLeft
    verticalAlignment: TextInput.AlignVCenter
    opacity: enabled ? 1 : Theme.disabledOpacity

    background: Rectangle {
        radius: Theme.radiusControl
        color: Theme.raised
        border.color: field.activeFocus ? Theme.ink : Theme.lineStrong
        border.width: Theme.controlEdge

        FocusRing { visible: field.reachedByKey }
    }

    UiText {
        x: field.leftPadding
        width: field.width - field.leftPadding - field.rightPadding
        anchors.verticalCenter: parent.verticalCenter
        visible: field.length === 0 && field.preeditText === ""
        text: field.placeholderText
        color: field.placeholderTextColor
        horizontalAlignment: field.horizontalAlignment
        elide: Text.ElideRight
        Accessible.ignored: true
    }
}
