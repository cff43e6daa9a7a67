// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.App
import Onebit.Ui

/// A chat that is dragged over the list: into the folder below the pointer, or out of its own where there is none.
/// Beside the list nothing happens.
Item {
    id: drag

    required property AppContext app
    required property ListView list

    property string chatId: ""
    property string title: ""
    readonly property bool active: chatId !== ""
    readonly property bool inside: active && contains(Qt.point(at.x, at.y))
    /// The folder that the chat would go into.
    property string folderId: ""
    property point at: Qt.point(0, 0)
    /// -1 near the upper edge, 1 near the lower: the list goes on that way.
    readonly property int onward: !inside ? 0 : at.y < Theme.px(24) ? -1 : at.y > height - Theme.px(24) ? 1 : 0

    function begin(id: string, words: string): void {
        chatId = id;
        title = words;
    }

    function look(): void {
        folderId = inside ? app.sidebar.folderOf(list.indexAt(at.x, at.y + list.contentY)) : "";
    }

    function moveTo(scenePoint: point): void {
        at = mapFromItem(null, scenePoint.x, scenePoint.y);
        look();
    }

    function drop(): void {
        if (inside)
            app.chats.moveToFolder(chatId, folderId);
        chatId = "";
        folderId = "";
    }

    Timer {
        interval: 16
        repeat: true
        running: drag.onward !== 0
        onTriggered: {
            const list = drag.list;
            const most = Math.max(list.originY, list.originY + list.contentHeight - list.height);
            list.contentY = Math.max(list.originY, Math.min(most, list.contentY + drag.onward * Theme.px(4)));
            drag.look();
        }
    }
    Rectangle {
        visible: drag.active
        opacity: drag.inside ? 1 : Theme.disabledOpacity
        // The list cuts what lies beside it.
        x: Math.max(0, Math.min(drag.width - width, drag.at.x + Theme.px(12)))
        // Below the pointer: the name of the folder stays in sight.
        y: drag.at.y + Theme.px(12)
        width: Math.min(words.implicitWidth + Theme.px(24), Theme.px(200))
        height: Theme.px(28)
        radius: Theme.radiusControl
        color: Theme.raised
        border.width: Theme.hairline
        border.color: Theme.lineStrong

        UiText {
            id: words
            anchors.fill: parent
            anchors.leftMargin: Theme.px(12)
            anchors.rightMargin: Theme.px(12)
            verticalAlignment: Text.AlignVCenter
            text: drag.title
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
}
