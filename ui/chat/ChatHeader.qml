// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Onebit.App
import Onebit.Ui

/// Which model answers, what is happening, how much of the context is used.
Item {
    id: header

    required property Conversation conversation
    required property EngineStatus engine
    required property InstalledModelListModel models
    required property Appearance appearance
    required property bool compact
    /// The sidebar is not beside the page: offer it here.
    required property bool sidebarHidden

    readonly property alias menuOpen: menus.anyOpen

    signal sidebarRequested
    signal addModelRequested
    signal generationRequested
    signal renameRequested
    signal deleteRequested
    signal shortcutsRequested
    signal aboutRequested

    implicitHeight: Theme.px(48)

    QtObject {
        id: menus
        readonly property bool anyOpen: modelMenu.visible || moreMenu.visible
    }
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.px(8)
        anchors.rightMargin: Theme.px(12)
        anchors.bottomMargin: Theme.hairline
        spacing: 0

        IconButton {
            visible: header.sidebarHidden
            Layout.rightMargin: Theme.px(4)
            glyph: header.compact ? "menu" : "sidebar"
            directional: true
            text: qsTr("Show sidebar")
            shortcut: qsTr("Ctrl B")
            onClicked: header.sidebarRequested()
        }
        ModelChip {
            id: chip
            Layout.maximumWidth: implicitWidth
            Layout.fillWidth: true
            Layout.minimumWidth: Theme.px(56)
            models: header.models
            compact: header.compact
            menuOpen: modelMenu.visible
            onClicked: modelMenu.popup(chip, 0, chip.height + Theme.px(4))

            ModelMenu {
                id: modelMenu
                models: header.models
                onAddRequested: header.addModelRequested()
            }
        }
        Item { Layout.fillWidth: true }
        FigureText {
            visible: !header.compact
            text: header.engine.statusText
            objectName: "status"
        }
        Rectangle {
            visible: !header.compact
            Layout.leftMargin: Theme.px(16)
            Layout.rightMargin: Theme.px(16)
            implicitWidth: Theme.hairline
            implicitHeight: Theme.px(16)
            color: Theme.line
        }
        ContextMeter {
            // A small window with large letters has no room for it; what is nearly full is said over the composer.
            visible: header.width >= Theme.px(300)
            used: header.conversation.contextUsed + header.conversation.draftTokens
            room: header.conversation.contextLength
            pending: header.conversation.pendingTokens
            compact: header.compact
        }
        Rectangle {
            visible: !header.compact
            Layout.leftMargin: Theme.px(16)
            Layout.rightMargin: Theme.px(8)
            implicitWidth: Theme.hairline
            implicitHeight: Theme.px(16)
            color: Theme.line
        }
        Item {
            visible: header.compact
            implicitWidth: Theme.px(8)
        }
        IconButton {
            glyph: "sliders"
            text: qsTr("Generation settings")
            shortcut: qsTr("Ctrl ,")
            onClicked: header.generationRequested()
        }
        IconButton {
            id: more
            glyph: "more"
            text: qsTr("More")
            onClicked: moreMenu.popup(more, more.mirrored ? 0 : more.width - moreMenu.width, more.height + Theme.px(4))

            MoreMenu {
                id: moreMenu
                appearance: header.appearance
                chatListed: !header.conversation.empty
                onRenameRequested: header.renameRequested()
                onDeleteRequested: header.deleteRequested()
                onShortcutsRequested: header.shortcutsRequested()
                onAboutRequested: header.aboutRequested()
            }
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }
}
