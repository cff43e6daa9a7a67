// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Onebit.App
import Onebit.Ui

/// The messages of a chat. It follows the text only while it is at the end; Up and Down walk the messages.
ListView {
    id: list

    required property Conversation conversation
    required property MessageListModel messages
    /// The message that the search stands at; -1: none.
    property int foundRow: -1
    /// A message that is to be shown when it has been read.
    property string awaitedId: ""
    required property real columnWidth
    required property real hang
    required property bool compact
    /// The row of the first message that the model still sees.
    property int firstSeen: 0
    property string modelName: ""

    property bool following: true
    /// Words that are marked in all messages.
    property var searched: []
    readonly property bool atEnd: contentY >= endY() - Theme.px(8)

    signal copyRequested(string text)
    signal retryRequested
    /// Shows how a reply came about; `again`: and writes it again.
    signal detailsRequested(string messageId, bool again)

    /// Where the view stands when it is at the end.
    function endY(): real {
        return Math.max(originY - topMargin, originY + contentHeight + bottomMargin - height);
    }

    function toEnd(): void {
        following = true;
        positionViewAtEnd();
        contentY = endY();
    }

    function keepEnd(): void {
        if (following && !moving)
            contentY = endY();
    }

    /// What is above what is seen grew: the view moves with it, so that nothing jumps.
    function keepPlace(distance: real): void {
        if (!following)
            contentY += distance;
    }

    /// Brings a message to the top of the view, however far away it is, or in a long one the searched words.
    function showMessage(row: int): void {
        following = false;
        toEndSoon.stop();
        cancelFlick();
        positionViewAtIndex(row, ListView.Beginning);
        const item = itemAtIndex(row) as MessageRow;
        const place = item && searched.length > 0 ? item.heightOf(searched) : -1;
        forceLayout();
        if (place > height / 2)
            contentY = Math.min(endY(), item.y + place - height / 3);
        following = atEnd;
    }

    function scrollBy(distance: real): void {
        cancelFlick();
        // Rows that come into sight change the height of the whole, which must not pull the view back.
        following = false;
        contentY = Math.max(originY - topMargin, Math.min(endY(), contentY + distance));
        following = atEnd;
    }

    function showAwaited(): void {
        if (awaitedId === "" || count === 0)
            return;
        const row = messages.rowOf(awaitedId);
        awaitedId = "";
        toEndSoon.stop();
        if (row >= 0)
            showMessage(row);
    }

    function walk(by: int): void {
        const next = currentIndex < 0 ? count - 1 : Math.max(0, Math.min(count - 1, currentIndex + by));
        currentIndex = next;
        positionViewAtIndex(next, ListView.Contain);
        following = atEnd;
    }

    model: messages
    clip: true
    keyNavigationEnabled: false
    topMargin: Theme.px(24)
    bottomMargin: Theme.px(16)
    cacheBuffer: Theme.px(240)
    boundsBehavior: Flickable.StopAtBounds
    pixelAligned: true
    currentIndex: -1
    highlightFollowsCurrentItem: false
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Messages")

    onContentHeightChanged: keepEnd()
    onHeightChanged: keepEnd()
    onOriginYChanged: keepEnd()
    onMovingChanged: if (!moving) following = atEnd
    onContentYChanged: if (moving || bar.pressed) following = atEnd
    onCountChanged: {
        if (awaitedId !== "")
            showSoon.start();
        else if (following)
            toEndSoon.start();
    }
    onActiveFocusChanged: if (!activeFocus) currentIndex = -1
    Component.onCompleted: toEndSoon.start()

    // A message is no place where Tab stops; without this, Tab from one would begin at the window's first.
    Keys.onTabPressed: Window.activeFocusItem.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    Keys.onBacktabPressed: Window.activeFocusItem.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
    Keys.onUpPressed: walk(-1)
    Keys.onDownPressed: walk(1)
    Keys.onPressed: event => {
        const page = height - Theme.px(48);
        if (event.key === Qt.Key_PageUp)
            scrollBy(-page);
        else if (event.key === Qt.Key_PageDown)
            scrollBy(page);
        else if (event.key === Qt.Key_Home)
            scrollBy(-contentHeight);
        else if (event.key === Qt.Key_End)
            toEnd();
        else
            return;
        event.accepted = true;
    }

    // The keyboard is never on the list rather than on something in it.
    Connections {
        target: list.Window.window
        function onActiveFocusItemChanged(): void {
            if (list.Window.activeFocusItem === list)
                entry.forceActiveFocus(Qt.TabFocusReason);
        }
    }
    // Where Tab enters the list, before the messages. Shift+Tab would go past the list itself: Qt takes no focus
    // scope that has the keyboard in it for a place to go back to.
    Item {
        id: entry
        y: list.contentY
        width: list.width
        height: list.height
        focus: true
        activeFocusOnTab: true
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("Messages")
        Accessible.focusable: true
    }

    delegate: MessageRow {
        width: ListView.view.width
        list: ListView.view
    }

    T.ScrollBar.vertical: ScrollThumb {
        id: bar
        narrow: list.compact
    }

    // After the new messages have been laid out.
    Timer {
        id: toEndSoon
        interval: 0
        onTriggered: list.toEnd()
    }
    Timer {
        id: showSoon
        interval: 0
        onTriggered: list.showAwaited()
    }
    Connections {
        target: list.messages
        function onModelReset(): void {
            list.following = true;
            toEndSoon.start();
        }
    }
}
