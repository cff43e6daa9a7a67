// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.Ui

/// The name of a part of the sidebar over its chats.
Item {
    id: header

    /// "pinned" | "folders" | "today" | "yesterday" | "week" | "older". What the view writes into the context: a
    /// required property keeps its first value when the view uses a header again for another part (Qt 6.4).
    readonly property string part: section  // qmllint disable unqualified

    readonly property var words: ({
        pinned: qsTr("Pinned"),
        folders: qsTr("Folders"),
        today: qsTr("Today"),
        yesterday: qsTr("Yesterday"),
        week: qsTr("Last 7 days"),
        older: qsTr("Older")
    })

    width: ListView.view.width
    height: Theme.px(36)

    UiText {
        anchors.left: parent.left
        anchors.leftMargin: Theme.px(8)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(4)
        text: header.words[header.part]
        step: Theme.small
        color: Theme.text2
        font.weight: Font.Medium
        Accessible.role: Accessible.Heading
    }
}
