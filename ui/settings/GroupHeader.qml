// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.Ui

/// The name of a group of settings; the first group, of the answer itself, needs none.
Item {
    id: header

    /// "answer" | "speed". From the context, as in DayHeader.
    readonly property string part: section  // qmllint disable unqualified

    width: ListView.view.width
    height: part === "speed" ? Theme.px(40) : 0

    UiText {
        visible: header.part === "speed"
        anchors.left: parent.left
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(4)
        text: qsTr("Speed and memory")
        step: Theme.small
        color: Theme.text2
        font.weight: Font.Medium
        Accessible.role: Accessible.Heading
    }
}
