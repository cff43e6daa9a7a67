// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.App
import Onebit.Ui

/// The page of the chat: its header over the messages and the composer.
FocusScope {
    id: view

    required property AppContext app
    required property Actions actions
    required property bool compact
    /// The sidebar is not beside the page: offer it here.
    required property bool sidebarHidden

    signal detailsRequested(string messageId, bool again)

    function focusComposer(): void {
        page.focusComposer();
    }

    /// The button of the toast was chosen.
    signal undone

    function showToast(words: string, label: string): void {
        page.toast.show(words, label);
    }

    function find(): void {
        page.find();
    }

    /// Goes to a message as soon as it is there, with the words that it was found by.
    function showMessage(messageId: string, query: string): void {
        if (messageId !== "")
            page.showMessage(messageId, query);
    }

    ChatHeader {
        id: header
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        conversation: view.app.conversation
        engine: view.app.engine
        models: view.app.models
        appearance: view.app.appearance
        compact: view.compact
        sidebarHidden: view.sidebarHidden
        onSidebarRequested: view.actions.run("sidebar")
        onAddModelRequested: view.actions.run("addModel")
        onGenerationRequested: view.actions.run("generation")
        onRenameRequested: view.actions.run("renameChat")
        onDeleteRequested: view.actions.run("deleteChat")
        onShortcutsRequested: view.actions.run("shortcuts")
        onAboutRequested: view.actions.run("about")
    }
    ChatPage {
        id: page
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: header.bottom
        anchors.bottom: parent.bottom
        focus: true
        conversation: view.app.conversation
        engine: view.app.engine
        models: view.app.models
        notices: view.app.notices
        history: view.app.history
        library: view.app.library
        onModelsRequested: view.actions.run("models")
        sideBySide: view.app.sideBySide
        compact: view.compact
        onCopyRequested: text => view.app.copyText(text)
        onAddModelRequested: view.actions.run("addModel")
        onNewChatRequested: view.actions.run("newChat")
        onDetailsRequested: (messageId, again) => view.detailsRequested(messageId, again)
        search: view.app.find
        onAttachRequested: view.actions.run("attach")
        toast.onActed: view.undone()
    }
}
