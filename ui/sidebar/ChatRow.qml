// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Onebit.Ui

/// One chat or folder in the sidebar. A double click or F2 renames it in place.
T.ItemDelegate {
    id: row

    required property int index
    required property string itemId
    required property string title
    required property bool isFolder
    required property int chatCount
    required property bool hasDraft
    required property bool isCurrent
    required property bool isPinned
    required property bool isOpen
    required property bool isInFolder
    // Files that name each other's types cannot be loaded, so the type stays open: it is a ChatList.
    required property var list
    /// The keyboard stands on this row.
    readonly property bool ringed: list.activeFocus && list.byKey && ListView.isCurrentItem
    /// A chat that is dragged would go into this folder.
    readonly property bool receives: isFolder && list.drag.folderId === itemId
    property bool renaming: false

    function rename(): void {
        if (renaming)
            return;
        renaming = true;
        field.setSource(Qt.resolvedUrl("RenameField.qml"), { row: row });
    }

    /// Called by the field; an empty title changes nothing.
    function endRename(words: string): void {
        renaming = false;
        if (words !== "" && words !== title)
            list.rename(itemId, isFolder, words);
        // The keyboard goes back to the list.
        list.forceActiveFocus(Qt.OtherFocusReason);
        ending.start();
    }

    function spoken(): string {
        if (isFolder)
            return qsTr("%1, folder, %n chat(s)", "", chatCount).arg(title);
        return hasDraft ? qsTr("%1, draft").arg(title) : title;
    }

    implicitHeight: Theme.px(32)
    leftPadding: Theme.px(8)
    rightPadding: Theme.px(8)
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    text: title
    onClicked: list.choose(index, itemId, isFolder)
    onDoubleClicked: rename()
    Accessible.role: Accessible.ListItem
    Accessible.name: spoken()
    Accessible.selected: isCurrent

    Item {
        anchors.fill: parent
        anchors.leftMargin: row.leftPadding + (row.isInFolder ? Theme.px(26) : 0)
        anchors.rightMargin: row.rightPadding
        Icon {
            id: icon
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            visible: row.isFolder && !row.renaming
            glyph: row.isOpen ? "chevron-down" : "folder"
        }
        UiText {
            anchors.left: row.isFolder ? icon.right : parent.left
            anchors.leftMargin: row.isFolder ? Theme.px(10) : 0
            anchors.right: mark.visible || more.shown ? mark.left : parent.right
            anchors.rightMargin: mark.visible || more.shown ? Theme.px(8) : 0
            anchors.verticalCenter: parent.verticalCenter
            visible: !row.renaming
            text: row.title
            font.weight: row.isCurrent ? Font.Medium : Font.Normal
            elide: Text.ElideRight
            horizontalAlignment: Text.AlignLeft
            Accessible.ignored: true
        }
        UiText {
            id: mark
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            width: Math.max(implicitWidth, Theme.px(20))
            visible: (row.isFolder || (row.hasDraft && !row.isCurrent)) && !more.shown && !row.renaming
            text: row.isFolder ? row.chatCount : qsTr("Draft")
            step: Theme.small
            color: Theme.text3
            horizontalAlignment: Text.AlignRight
            Accessible.ignored: true
        }
        IconButton {
            id: more
            readonly property bool shown: (row.hovered || row.ringed) && !row.renaming

            anchors.right: parent.right
            anchors.rightMargin: -Theme.px(6)
            anchors.verticalCenter: parent.verticalCenter
            visible: shown
            side: 28
            focusPolicy: Qt.NoFocus
            glyph: "more"
            text: row.isFolder ? qsTr("Rename or delete") : qsTr("Rename, move or delete")
            onClicked: row.list.openMenu(row.index, more)
        }
    }
    background: Rectangle {
        radius: Theme.radiusControl
        color: row.isCurrent || row.down || row.receives ? Theme.selected : row.hovered ? Theme.hover : "transparent"
        border.width: row.receives || (row.isCurrent && Theme.highContrast) ? Theme.controlEdge : 0
        border.color: row.receives ? Theme.accent : Theme.line

        FocusRing {
            visible: row.ringed
            within: true
        }
    }

    // With the mouse a list is scrolled by its wheel; what is pulled is a chat.
    PointHandler {
        acceptedDevices: PointerDevice.Mouse
        onActiveChanged: row.list.interactive = !active
    }
    DragHandler {
        target: null
        acceptedDevices: PointerDevice.Mouse
        enabled: !row.isFolder && !row.renaming
        onActiveChanged: active ? row.list.drag.begin(row.itemId, row.title) : row.list.drag.drop()
        onCentroidChanged: if (active) row.list.drag.moveTo(centroid.scenePosition)
    }
    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: row.list.openMenu(row.index, row)
    }
    // The field ends its own renaming; it is taken away when it has returned.
    Timer {
        id: ending
        interval: 0
        onTriggered: field.source = ""
    }
    Loader {
        id: field
        anchors.fill: parent
    }
}
