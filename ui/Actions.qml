// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.App

/// Every command of the window, in one table: it feeds the shortcuts, the sheet of them (F1) and the command
/// palette (Ctrl+K). To add a command, add a row.
///
/// A row is { id, words, keys, run, enabled, glyph, listed }:
/// - `id`: its name in code and tests; never shown.
/// - `words`: what it does, beginning with a verb or a name.
/// - `keys`: sequences of QKeySequence's portable form; the first one is shown. May be missing.
/// - `run`: does it. A row without `run` is told in the sheet only: its keys belong to what has the focus.
/// - `enabled`: says whether it can be done now; missing: always.
/// - `glyph`: icon in the palette.
/// - `listed`: false keeps it out of the palette, where it would make no sense.
QtObject {
    id: actions

    required property AppContext app
    /// Main, whose functions the rows call. Not by its type: files that name each other's types cannot be loaded.
    required property var window

    readonly property Appearance appearance: app.appearance

    readonly property var table: [
        { id: "palette", words: qsTr("Find a chat, a model or a command"), keys: ["Ctrl+K"], glyph: "search",
          run: () => window.dialogs.openPalette(), listed: false },
        { id: "newChat", words: qsTr("New chat"), keys: ["Ctrl+N"], glyph: "new-chat",
          run: () => window.newChat() },
        { id: "nextChat", words: qsTr("Next chat"), keys: ["Ctrl+Down", "Ctrl+Tab"], glyph: "arrow-down",
          run: () => window.nextChat(1) },
        { id: "previousChat", words: qsTr("Previous chat"), keys: ["Ctrl+Up", "Ctrl+Shift+Tab"], glyph: "arrow-up",
          run: () => window.nextChat(-1) },
        { id: "renameChat", words: qsTr("Rename chat"), glyph: "pencil",
          run: () => window.dialogs.renameCurrent(), enabled: () => !app.conversation.empty },
        { id: "deleteChat", words: qsTr("Delete chat"), glyph: "trash",
          run: () => window.deleteCurrent(), enabled: () => !app.conversation.empty },
        { id: "findInChat", words: qsTr("Find in this chat"), keys: ["Ctrl+F"], glyph: "search",
          run: () => window.findInChat(), enabled: () => window.page === "chat" && !app.conversation.empty },
        { id: "searchChats", words: qsTr("Search all chats"), keys: ["Ctrl+Shift+F"], glyph: "search",
          run: () => window.searchChats() },
        { id: "pinChat", words: qsTr("Pin or unpin chat"), glyph: "pin",
          run: () => window.pinCurrent(), enabled: () => !app.conversation.empty },
        { id: "regenerate", words: qsTr("Try the last reply again"), keys: ["Ctrl+R"], glyph: "retry",
          run: () => app.conversation.regenerateLast(), enabled: () => !app.conversation.empty && !app.conversation.busy },
        { id: "attach", words: qsTr("Attach text files"), glyph: "attach",
          run: () => window.dialogs.attachFiles() },
        { id: "exportChat", words: qsTr("Export chat"), glyph: "export",
          run: () => window.dialogs.exportChats(false), enabled: () => !app.conversation.empty },
        { id: "exportChats", words: qsTr("Export all chats"), glyph: "export",
          run: () => window.dialogs.exportChats(true), enabled: () => app.chats.count > 0 },
        { id: "importChats", words: qsTr("Import chats"), glyph: "import",
          run: () => window.dialogs.importChats() },
        { id: "models", words: qsTr("Models"), keys: ["Ctrl+M"], glyph: "models",
          run: () => window.showPage("models") },
        { id: "addModel", words: qsTr("Add a model file"), glyph: "plus",
          run: () => window.dialogs.addModel() },
        { id: "linkModel", words: qsTr("Get a model from a link"), glyph: "download",
          run: () => window.getModelFromLink() },
        { id: "searchModels", words: qsTr("Search models"), keys: ["Ctrl+F"], glyph: "search",
          run: () => window.searchModels(), enabled: () => window.page === "models", listed: false },
        { id: "compare", words: qsTr("Ask two models"), glyph: "models",
          run: () => window.dialogs.compareModels(), enabled: () => app.models.count > 1 },
        { id: "generation", words: qsTr("Generation settings"), keys: ["Ctrl+,"], glyph: "sliders",
          run: () => window.dialogs.openGeneration() },
        { id: "settings", words: qsTr("Settings"), glyph: "settings",
          run: () => window.dialogs.openSettings("") },
        { id: "sidebar", words: qsTr("Show or hide the sidebar"), keys: ["Ctrl+B"], glyph: "sidebar",
          run: () => window.toggleSidebar() },
        { id: "larger", words: qsTr("Larger"), keys: ["Ctrl++", "Ctrl+="], glyph: "plus",
          run: () => appearance.scaleUp(), enabled: () => appearance.scale < 2 },
        { id: "smaller", words: qsTr("Smaller"), keys: ["Ctrl+-"], glyph: "minus",
          run: () => appearance.scaleDown(), enabled: () => appearance.scale > 0.8 },
        { id: "actualSize", words: qsTr("Actual size"), keys: ["Ctrl+0"], glyph: "check",
          run: () => appearance.scaleReset() },
        { id: "lightOrDark", words: qsTr("Light or dark"), glyph: "contrast",
          run: () => window.switchScheme() },
        { id: "highContrast", words: qsTr("High contrast"), glyph: "contrast",
          run: () => appearance.highContrast = !appearance.highContrast },
        { id: "shortcuts", words: qsTr("Keyboard shortcuts"), keys: ["F1"], glyph: "keyboard",
          run: () => window.dialogs.openShortcuts() },
        { id: "about", words: qsTr("About Onebit"), glyph: "info",
          run: () => window.dialogs.openSettings("about") },
        { id: "quit", words: qsTr("Quit Onebit"), keys: ["Ctrl+Q"], glyph: "close",
          run: () => window.quit() },
        { id: "useModel", words: qsTr("Use the first model of the list, the second with Ctrl+2, up to the ninth"),
          keys: ["Ctrl+1"] },
        { id: "send", words: qsTr("Send the message"), keys: ["Return"] },
        { id: "newLine", words: qsTr("Start a new line"), keys: ["Shift+Return"] },
        { id: "recall", words: qsTr("Bring back the last question, in an empty composer"), keys: ["Up"] },
        { id: "stop", words: qsTr("Stop the reply"), keys: ["Esc"] },
        { id: "renameRow", words: qsTr("Rename the chat in the list"), keys: ["F2"] },
        { id: "deleteRow", words: qsTr("Delete the chat in the list"), keys: ["Del"] },
        { id: "pinRow", words: qsTr("Pin the chat in the list"), keys: ["P"] },
        { id: "moveRow", words: qsTr("Move the chat in the list to a folder"), keys: ["M"] },
        { id: "versions", words: qsTr("Other versions of the message"), keys: ["Left"] }
    ]

    function isEnabled(row: var): bool {
        return row.enabled === undefined || row.enabled();
    }

    function find(id: string): var {
        return table.find(row => row.id === id);
    }

    /// Does what a row says, if it can be done now.
    function run(id: string): void {
        const row = find(id);
        if (row !== undefined && row.run !== undefined && isEnabled(row))
            row.run();
    }
}
