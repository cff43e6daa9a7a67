// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.Ui

/// A name and its value.
Item {
    id: line

    required property string label
    required property string value

    implicitHeight: Math.max(Theme.px(32), Math.max(name.implicitHeight, words.implicitHeight) + Theme.px(12))
    Accessible.role: Accessible.StaticText
    Accessible.name: label + ": " + value

    UiText {
        id: name
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.topMargin: Theme.px(6)
        width: parent.width * 0.36
        text: line.label
        color: Theme.text2
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignLeft
        Accessible.ignored: true
    }
    UiText {
        id: words
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: Theme.px(6)
        width: parent.width * 0.62
        text: line.value
        wrapMode: Text.WrapAnywhere
        horizontalAlignment: Text.AlignLeft
        Accessible.ignored: true
    }
}
