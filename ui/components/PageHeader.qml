// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Onebit.Ui

/// The line over a page that is not a chat: its name, and what can be done at its end.
Item {
    id: header

    required property string title
    required property bool compact
    /// The sidebar is not beside the page: offer it here.
    required property bool sidebarHidden
    default property alias actions: place.data

    signal sidebarRequested

    implicitHeight: Theme.px(48)

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.px(header.sidebarHidden ? 8 : 16)
        anchors.rightMargin: Theme.px(12)
        anchors.bottomMargin: Theme.hairline
        spacing: Theme.px(8)

        IconButton {
            visible: header.sidebarHidden
            glyph: header.compact ? "menu" : "sidebar"
            directional: true
            text: qsTr("Show sidebar")
            shortcut: qsTr("Ctrl B")
            onClicked: header.sidebarRequested()
        }
        UiText {
            Layout.fillWidth: true
            text: header.title
            step: Theme.subheading
            elide: Text.ElideRight
            horizontalAlignment: Text.AlignLeft
            Accessible.role: Accessible.Heading
        }
        RowLayout {
            id: place
            spacing: Theme.px(8)
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }
}
