import QtQuick
import Onebit.Ui

/// The name of a part of the sidebar over its chats.
Item {
    id: header

    /// "pinned" | "folders" | "today" | "yesterday" | "week" | "older"
    required property string section

    function words(): string {
        switch (section) {
        case "pinned": return qsTr("Pinned");
        case "folders": return qsTr("Folders");
        case "today": return qsTr("Today");
        case "yesterday": return qsTr("Yesterday");
        case "week": return qsTr("Last 7 days");
        default: return qsTr("Older");
        }
    }

    width: ListView.view.width
    height: Theme.px(36)

    UiText {
        anchors.left: parent.left
        anchors.leftMargin: Theme.px(8)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(4)
        text: header.words()
        step: Theme.small
        color: Theme.text2
        font.weight: Font.Medium
        Accessible.role: Accessible.Heading
    }
}
