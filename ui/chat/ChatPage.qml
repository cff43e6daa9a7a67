// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Onebit.App
import Onebit.Ui

/// The reading area: messages or the greeting, problems, the composer.
FocusScope {
    id: page

    required property Conversation conversation
    required property EngineStatus engine
    required property InstalledModelListModel models
    required property NoticeListModel notices
    required property ChatFind search
    required property ComposerHistory history
    required property Library library
    required property SideBySide sideBySide
    required property bool compact

    readonly property real hang: Theme.px(compact ? 12 : 16)
    readonly property real margin: Theme.px(compact ? 8 : 16)
    readonly property real columnWidth: Math.min(Theme.px(760), width - 2 * margin)
    readonly property bool modelInstalled: models.currentId !== ""
    readonly property alias composer: composer
    readonly property alias list: list
    readonly property alias toast: toast

    signal copyRequested(string text)
    signal addModelRequested
    signal attachRequested
    signal modelsRequested
    signal newChatRequested
    signal detailsRequested(string messageId, bool again)

    function focusComposer(): void {
        composer.focusInput();
    }

    function find(): void {
        findBar.open();
    }

    function showMessage(messageId: string, query: string): void {
        findBar.show(query);
        list.awaitedId = messageId;
        list.showAwaited();
    }

    // Words typed while the keyboard is on a message or a button belong to the composer.
    Keys.onPressed: event => {
        const command = event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier);
        if (command || event.text.length !== 1 || event.text < " " || event.text === "\u007f")
            return;
        composer.focusInput();
        composer.input.insert(composer.input.cursorPosition, event.text);
        event.accepted = true;
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.page
    }
    FindBar {
        id: findBar
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        search: page.search
        onClosed: page.focusComposer()
        onStepped: if (page.search.currentRow >= 0) list.showMessage(page.search.currentRow)
    }
    MessageList {
        id: list
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: findBar.bottom
        anchors.bottom: column.top
        anchors.bottomMargin: Theme.px(8)
        visible: !page.conversation.empty && !page.sideBySide.active
        conversation: page.conversation
        messages: page.conversation.messages
        foundRow: page.search.currentRow
        searched: page.search.words
        columnWidth: page.columnWidth
        hang: page.hang
        compact: page.compact
        onCopyRequested: text => page.copyRequested(text)
        firstSeen: page.conversation.firstSeen
        modelName: page.conversation.modelName
        onDetailsRequested: (messageId, again) => page.detailsRequested(messageId, again)
        onRetryRequested: page.conversation.retry()
    }
    EmptyChat {
        anchors.fill: list
        visible: page.conversation.empty
        columnWidth: page.columnWidth
        hang: page.hang
        starter: page.models.currentIsStarter
        modelName: page.models.currentName
        modelSize: page.models.currentSize
        modelInstalled: page.modelInstalled
        library: page.library
        onModelsRequested: page.modelsRequested()
        onUseRequested: modelId => page.models.select(modelId)
        onChosen: prompt => page.conversation.send(prompt)
        onAddModelRequested: page.addModelRequested()
    }
    SideBySideView {
        anchors.fill: list
        visible: page.sideBySide.active
        pair: page.sideBySide
        compact: page.compact
        onCopyRequested: text => page.copyRequested(text)
    }
    IconButton {
        id: jump
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: column.top
        anchors.bottomMargin: Theme.px(16)
        visible: list.visible && !list.following && list.contentHeight > list.height
        glyph: "arrow-down"
        text: qsTr("Jump to the end")
        onClicked: {
            list.toEnd();
            page.focusComposer();
        }

        Panel {
            anchors.fill: parent
            radius: Theme.radiusSend
            z: -1
        }
    }
    Column {
        id: column
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(page.compact ? 8 : 16)
        width: page.columnWidth
        spacing: Theme.px(8)

        Repeater {
            model: page.notices

            NoticeCard {
                required property string noticeId
                // A row gives what is required, and nothing else.
                required severity
                required advice
                required details
                required actionLabel
                required otherLabel

                width: column.width
                dismissable: true
                onActed: page.notices.act(noticeId)
                onOtherActed: page.notices.actOther(noticeId)
                onDismissed: page.notices.dismiss(noticeId)
            }
        }
        ContextNotice {
            width: column.width
            conversation: page.conversation
            onNewChatRequested: page.newChatRequested()
        }
        Composer {
            id: composer
            width: parent.width
            conversation: page.conversation
            history: page.history
            status: page.engine.statusText
            compact: page.compact
            modelReady: page.modelInstalled
            onSent: list.toEnd()
            onAttachRequested: page.attachRequested()
        }
    }
    DropArea {
        anchors.fill: parent
        keys: ["text/uri-list"]
        onDropped: drop => {
            page.conversation.attachFiles(drop.urls);
            drop.accept();
        }
    }
    Toast {
        id: toast
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: column.top
        anchors.bottomMargin: Theme.px(12)
        z: 2
    }
}
