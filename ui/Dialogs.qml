// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.App
import Onebit.Ui

/// What opens over the window. One function opens each; whoever adds a dialog adds it here.
Item {
    id: dialogs

    required property AppContext app
    required property Actions actions

    signal chatChosen(string chatId)

    function openPalette(): void {
        palette.begin();
    }

    function openGeneration(): void {
        generation.open();
    }

    /// Opens the settings at a page by its id; "": at the page seen last.
    function openSettings(pageId: string): void {
        if (pageId !== "")
            settings.pageId = pageId;
        settings.open();
    }

    function openShortcuts(): void {
        sheet.open();
    }

    function renameCurrent(): void {
        rename.ask(app.conversation.chatId, app.conversation.title);
    }

    function attachFiles(): void {
        files("attach", "");
    }

    /// The chat that is shown, or all of them.
    function exportChats(all: bool): void {
        files("export", all ? "" : app.conversation.chatId);
    }

    function importChats(): void {
        files("import", "");
    }

    function files(purpose: string, chatId: string): void {
        fileLoader.active = true;
        (fileLoader.item as ChatFileDialogs).open(purpose, chatId, app.transfer.suggestedName(chatId));
    }

    /// How a reply came about; `again`: and writes it again.
    function showReply(messageId: string, again: bool): void {
        replyDialog.show(messageId, again);
    }

    /// What was written down when Onebit crashed.
    function showCrashReports(): void {
        crashDialog.open();
    }

    function compareModels(): void {
        compare.open();
    }

    function addModel(): void {
        addModelLoader.active = true;
        (addModelLoader.item as AddModelDialog).open();
    }

    CommandPalette {
        id: palette
        app: dialogs.app
        actions: dialogs.actions
        onChatChosen: chatId => dialogs.chatChosen(chatId)
        onModelChosen: modelId => dialogs.app.models.select(modelId)
    }
    GenerationDialog {
        id: generation
        settings: dialogs.app.settings
        presets: dialogs.app.presets
        nextWord: dialogs.app.nextWord
        modelName: dialogs.app.models.currentName
    }
    SettingsDialog {
        id: settings
        app: dialogs.app
    }
    ReplyDialog {
        id: replyDialog
        conversation: dialogs.app.conversation
        replay: dialogs.app.replay
        onCopyRequested: text => dialogs.app.copyText(text)
    }
    CompareDialog {
        id: compare
        app: dialogs.app
    }
    CrashDialog {
        id: crashDialog
        crashes: dialogs.app.crashes
        onCopyRequested: text => dialogs.app.copyText(text)
    }
    ShortcutSheet {
        id: sheet
        app: dialogs.app
        actions: dialogs.actions
    }
    RenameDialog {
        id: rename
        onRenamed: (chatId, title) => dialogs.app.chats.rename(chatId, title)
    }
    Loader {
        id: fileLoader
        active: false
        source: Qt.resolvedUrl("chat/ChatFileDialogs.qml")
    }
    Connections {
        target: fileLoader.item
        function onAttached(files: var): void { dialogs.app.conversation.attachFiles(files); }
        function onExportChosen(file: url, chatId: string): void { dialogs.app.transfer.exportTo(file, chatId); }
        function onImportChosen(file: url): void { dialogs.app.transfer.importFrom(file); }
    }
    Loader {
        id: addModelLoader
        active: false
        source: Qt.resolvedUrl("library/AddModelDialog.qml")
    }
    Connections {
        target: addModelLoader.item
        function onChosen(file: url): void { dialogs.app.models.importFile(file); }
    }
}
