// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Onebit.App
import Onebit.Ui

/// Pinned chats, folders, and the other chats by day. Up and Down walk them, Enter opens, F2 renames, P pins, M
/// moves into a folder, Delete moves to the trash. The mouse drags chats into folders and out.
ListView {
    id: list

    required property AppContext app
    /// The ring is shown only after a key, not after a click.
    property bool byKey: true
    readonly property alias drag: drag

    signal opened

    function rowAt(index: int): ChatRow {
        return itemAtIndex(index) as ChatRow;
    }

    function renameAt(index: int): void {
        positionViewAtIndex(index, ListView.Contain);
        rowAt(index)?.rename();
    }

    function rename(itemId: string, isFolder: bool, words: string): void {
        if (isFolder)
            app.folders.rename(itemId, words);
        else
            app.chats.rename(itemId, words);
    }

    function removeAt(index: int): void {
        const row = rowAt(index);
        if (row !== null && row.isFolder)
            app.folders.remove(row.itemId);
        else if (row !== null)
            app.chats.remove(row.itemId);
    }

    function pinAt(index: int): void {
        const row = rowAt(index);
        if (row !== null && !row.isFolder)
            turnPin(row.itemId, row.isPinned);
    }

    /// The keyboard stays on the row, which moves.
    function turnPin(itemId: string, wasPinned: bool): void {
        app.chats.setPinned(itemId, !wasPinned);
        const row = app.sidebar.rowOf(itemId);
        if (row >= 0)
            currentIndex = row;
    }

    function openMenu(index: int, anchor: Item): void {
        const row = rowAt(index);
        menu.index = index;
        menu.isFolder = row.isFolder;
        menu.isPinned = row.isPinned;
        menu.popup(anchor, 0, anchor.height);
    }

    function openMoveMenu(index: int): void {
        const row = rowAt(index);
        if (row === null || row.isFolder)
            return;
        moveMenu.chatId = row.itemId;
        moveMenu.popup(row, 0, row.height);
    }

    function choose(index: int, itemId: string, isFolder: bool): void {
        byKey = false;
        currentIndex = index;
        activate(itemId, isFolder);
    }

    function activate(itemId: string, isFolder: bool): void {
        if (isFolder) {
            app.sidebar.toggleFolder(itemId);
            return;
        }
        app.chats.select(itemId);
        opened();
    }

    function walk(by: int): void {
        byKey = true;
        currentIndex = Math.max(0, Math.min(count - 1, currentIndex + by));
        positionViewAtIndex(currentIndex, ListView.Contain);
    }

    model: app.sidebar
    clip: true
    activeFocusOnTab: true
    enabled: count > 0
    keyNavigationEnabled: false
    highlightFollowsCurrentItem: false
    boundsBehavior: Flickable.StopAtBounds
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Chats")
    T.ScrollBar.vertical: ScrollThumb { narrow: true }

    onActiveFocusChanged: {
        if (!activeFocus)
            byKey = true;
        else if (currentIndex < 0)
            currentIndex = 0;
    }
    Keys.onUpPressed: walk(-1)
    Keys.onDownPressed: walk(1)
    Keys.onPressed: event => {
        const row = rowAt(currentIndex);
        if (row === null)
            return;
        switch (event.key) {
        case Qt.Key_Return:
        case Qt.Key_Enter:
        case Qt.Key_Space: activate(row.itemId, row.isFolder); break;
        case Qt.Key_F2: renameAt(currentIndex); break;
        case Qt.Key_Delete: removeAt(currentIndex); break;
        case Qt.Key_Home: walk(-count); break;
        case Qt.Key_End: walk(count); break;
        case Qt.Key_Menu: openMenu(currentIndex, row); break;
        case Qt.Key_P: pinAt(currentIndex); break;
        case Qt.Key_M: openMoveMenu(currentIndex); break;
        default: return;
        }
        event.accepted = true;
    }

    section.property: "section"
    section.delegate: DayHeader {}
    delegate: ChatRow {
        width: ListView.view.width
        list: ListView.view
    }

    ChatDrag {
        id: drag
        parent: list
        anchors.fill: parent
        app: list.app
        list: list
    }
    ChatRowMenu {
        id: menu
        onRenameChosen: list.renameAt(index)
        onPinChosen: list.pinAt(index)
        onMoveChosen: list.openMoveMenu(index)
        onDeleteChosen: list.removeAt(index)
    }
    MoveMenu {
        id: moveMenu
        app: list.app
        onNewFolderChosen: chatId => folderDialog.askNew(chatId)
    }
    FolderDialog {
        id: folderDialog
        onNamed: (chatId, title) => list.app.chats.moveToFolder(chatId, list.app.folders.create(title))
    }
}
