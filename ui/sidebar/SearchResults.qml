// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Onebit.App
import Onebit.Ui

/// What was found in all chats: the chat's name over the words around the hit. Up and Down walk, Enter opens.
ListView {
    id: list

    required property ChatSearch search

    signal chosen(string chatId, string messageId)

    function walk(by: int): void {
        currentIndex = Math.max(0, Math.min(count - 1, currentIndex + by));
        positionViewAtIndex(currentIndex, ListView.Contain);
    }

    function chooseCurrent(): void {
        forceLayout(); // Enter may come before the row has been made
        const row = itemAtIndex(currentIndex) as SearchRow;
        if (row !== null)
            chosen(row.chatId, row.messageId);
    }

    model: search
    clip: true
    activeFocusOnTab: count > 0
    keyNavigationEnabled: false
    highlightFollowsCurrentItem: false
    boundsBehavior: Flickable.StopAtBounds
    Accessible.role: Accessible.List
    Accessible.name: qsTr("%n found", "", count)
    T.ScrollBar.vertical: ScrollThumb { narrow: true }
    onCountChanged: currentIndex = count > 0 ? 0 : -1
    Keys.onUpPressed: walk(-1)
    Keys.onDownPressed: walk(1)
    Keys.onReturnPressed: chooseCurrent()
    Keys.onEnterPressed: chooseCurrent()

    delegate: SearchRow {
        width: ListView.view.width
        ringed: list.activeFocus && ListView.isCurrentItem
        onClicked: list.chosen(chatId, messageId)
    }

    UiText {
        anchors.left: parent.left
        anchors.leftMargin: Theme.px(8)
        anchors.right: parent.right
        y: Theme.px(16)
        visible: list.count === 0 && !list.search.searching
        text: qsTr("Nothing found. Try fewer or other words.")
        color: Theme.text3
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignLeft
    }
}
