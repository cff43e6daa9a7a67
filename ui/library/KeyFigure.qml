// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.Ui

/// A figure that decides, over what it means.
Column {
    id: figure

    required property string value
    required property string meaning

    visible: value !== ""
    spacing: Theme.px(2)
    Accessible.role: Accessible.StaticText
    Accessible.name: value + " " + meaning

    UiText {
        anchors.left: parent.left
        text: figure.value
        step: Theme.heading
        Accessible.ignored: true
    }
    UiText {
        anchors.left: parent.left
        text: figure.meaning
        step: Theme.small
        color: Theme.text3
        Accessible.ignored: true
    }
}
