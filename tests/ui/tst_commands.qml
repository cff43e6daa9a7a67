// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest

/// The table of actions, the palette and the pages.
WindowTest {
    name: "Commands"

    function palette(): var {
        return find(item => item.placeholderText === "Find a chat, a model or a command" && item.activeFocus);
    }

    function openPalette(): void {
        keyClick(Qt.Key_K, Qt.ControlModifier);
        tryVerify(() => palette() !== null);
    }

    function rows(): var {
        const found = [];
        find(item => {
            if (isA(item, "PaletteRow"))
                found.push(item);
            return false;
        });
        return found;
    }

    function talk(words: string): void {
        harness.openGate();
        ask(words);
        tryCompare(app.conversation, "busy", false);
    }

    function isEnabled(row: var): bool { return row.enabled === undefined || row.enabled(); }

    function test_aStartCanAskForAnAction(): void {
        app.actionRequested("models");
        tryCompare(window, "page", "models");
        app.actionRequested("newChat");
        tryCompare(window, "page", "chat");
    }

    function test_everyActionHasAnIdAndWordsAndKeysOfItsOwn(): void {
        const ids = new Set(), keys = new Map();
        for (const row of window.dialogs.actions.table) {
            verify(row.id !== "" && row.words !== "", JSON.stringify(row));
            verify(!ids.has(row.id), row.id);
            ids.add(row.id);
            verify(row.run !== undefined || row.keys !== undefined, row.id);
            for (const sequence of row.keys ?? []) {
                // The same keys may do the like on another page, never two things on one.
                const other = keys.get(sequence);
                verify(other === undefined || !(isEnabled(other) && isEnabled(row)), sequence);
                keys.set(sequence, row);
                verify(app.keyWords(sequence) !== "", sequence);
            }
        }
    }

    function test_keysAreShownWithSpaces(): void {
        compare(app.keyWords("Ctrl+K"), "Ctrl K");
        compare(app.keyWords("Ctrl++"), "Ctrl +");
        compare(app.keyWords("F1"), "F1");
    }

    function test_thePaletteFindsAChat(): void {
        talk("First question");
        keyClick(Qt.Key_N, Qt.ControlModifier);
        talk("Second question");
        openPalette();
        typeWords("first");
        tryCompare(rows(), "length", 1);
        keyClick(Qt.Key_Return);
        tryVerify(() => app.conversation.title === "First question", 20000);
        tryVerify(() => palette() === null);
        tryVerify(() => composer().input.activeFocus);
    }

    function test_thePaletteDoesACommand(): void {
        openPalette();
        typeWords("contrast");
        tryCompare(rows(), "length", 1);
        keyClick(Qt.Key_Return);
        tryCompare(app.appearance, "highContrast", true);
    }

    function test_downChoosesTheNextRow(): void {
        openPalette();
        typeWords("chat");
        tryVerify(() => rows().length > 1);
        verify(rows()[0].current);
        keyClick(Qt.Key_Down);
        verify(rows()[1].current);
        keyClick(Qt.Key_Up);
        verify(rows()[0].current);
    }

    function test_escLeavesEverythingAndGivesTheKeyboardBack(): void {
        composer().focusInput();
        openPalette();
        keyClick(Qt.Key_Escape);
        tryVerify(() => palette() === null);
        tryVerify(() => composer().input.activeFocus);
    }

    function test_whatCannotBeDoneNowIsNotOffered(): void {
        openPalette();
        typeWords("delete chat");
        compare(rows().length, 0);
        tryVerify(() => showsText("Nothing is called that"));
        keyClick(Qt.Key_Escape);
        tryVerify(() => palette() === null);
        talk("A question");
        openPalette();
        typeWords("delete chat");
        tryVerify(() => rows().length > 0);
    }

    function test_theModelsPageTakesTheChatsPlace(): void {
        press("Models");
        tryCompare(window, "page", "models");
        verify(composer() === null);
        keyClick(Qt.Key_N, Qt.ControlModifier);
        tryCompare(window, "page", "chat");
        tryVerify(() => composer().input.activeFocus);
    }

    function test_thePagesOfTheSettingsAreReachedByArrows(): void {
        press("Settings");
        tryVerify(() => showsText("Interface scale"));
        tryVerify(() => window.activeFocusItem.text === "Appearance");
        for (const [page, words] of [["Models", "Folders of models"], ["Network", ""], ["System", ""], ["About", "Apache"]]) {
            keyClick(Qt.Key_Down);
            tryVerify(() => window.activeFocusItem.text === page, 2000, page);
            tryVerify(() => showsText(words), 2000, words);
        }
        keyClick(Qt.Key_Escape);
        tryVerify(() => !showsText("Apache"));
    }
}
