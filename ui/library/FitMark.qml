// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.Ui

/// How a model's memory goes with what is free: a filled, half or struck bit, and the word.
Row {
    id: mark

    /// "fits", "tight", "tooBig", or "": nothing is shown.
    required property string fit
    required property string words

    readonly property color tint: fit === "fits" ? Theme.good : fit === "tight" ? Theme.warn : Theme.bad

    visible: fit !== ""
    spacing: Theme.px(8)
    Accessible.ignored: true

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.px(10)
        height: width
        radius: Theme.radiusBit
        color: mark.fit === "fits" ? mark.tint : "transparent"
        border.width: mark.fit === "fits" ? 0 : Theme.hairline
        border.color: mark.tint

        Rectangle {
            visible: mark.fit === "tight"
            anchors.left: parent.left
            width: Math.round(parent.width / 2)
            height: parent.height
            radius: parent.radius
            color: mark.tint
        }
        Rectangle {
            visible: mark.fit === "tooBig"
            anchors.centerIn: parent
            width: parent.width * 1.1
            height: Theme.hairline
            rotation: -45
            antialiasing: true
            color: mark.tint
        }
    }
    UiText {
        anchors.verticalCenter: parent.verticalCenter
        text: mark.words
        color: mark.tint
        Accessible.ignored: true
    }
}
