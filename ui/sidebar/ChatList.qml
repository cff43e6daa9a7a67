import QtQuick
import QtQuick.Templates as T
import Onebit.App
import Onebit.Ui

/// The chats by day. Up and Down walk them, Enter opens, F2 renames, Delete moves to the trash.
ListView {
    id: list

    required property ChatListModel chats
    /// The ring is shown only after a key, not after a click.
    property bool byKey: true

    signal opened

    function rowAt(index: int): ChatRow {
        return itemAtIndex(index) as ChatRow;
    }

    function renameAt(index: int): void {
        positionViewAtIndex(index, ListView.Contain);
        rowAt(index)?.rename();
    }

    function removeAt(index: int): void {
        const row = rowAt(index);
        if (row !== null)
            chats.remove(row.chatId);
    }

    function openMenu(index: int, anchor: Item): void {
        menu.index = index;
        menu.popup(anchor, 0, anchor.height);
    }

    function choose(index: int, chatId: string): void {
        byKey = false;
        currentIndex = index;
        chats.select(chatId);
        opened();
    }

    function walk(by: int): void {
        byKey = true;
        currentIndex = Math.max(0, Math.min(count - 1, currentIndex + by));
        positionViewAtIndex(currentIndex, ListView.Contain);
    }

    model: chats
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
        if (currentIndex < 0)
            return;
        switch (event.key) {
        case Qt.Key_Return:
        case Qt.Key_Enter:
        case Qt.Key_Space:
            list.chats.select(rowAt(currentIndex).chatId);
            list.opened();
            break;
        case Qt.Key_F2: renameAt(currentIndex); break;
        case Qt.Key_Delete: removeAt(currentIndex); break;
        case Qt.Key_Home: walk(-count); break;
        case Qt.Key_End: walk(count); break;
        case Qt.Key_Menu: openMenu(currentIndex, rowAt(currentIndex)); break;
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

    PopupMenu {
        id: menu

        property int index: -1

        menuWidth: 200

        PopupMenuItem {
            text: qsTr("Rename")
            glyph: "pencil"
            shortcut: "F2"
            onTriggered: list.renameAt(menu.index)
        }
        PopupMenuItem {
            text: qsTr("Delete")
            glyph: "trash"
            shortcut: qsTr("Del")
            onTriggered: list.removeAt(menu.index)
        }
    }
}
