// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest

WindowTest {
    name: "Keyboard"

    function nameOf(item: var): string {
        return item.Accessible.name;
    }

    /// The accessible names that Tab reaches, until it comes round.
    function walk(): var {
        const names = [];
        const first = window.activeFocusItem;
        for (let step = 0; step < 60; ++step) {
            keyClick(Qt.Key_Tab);
            const item = window.activeFocusItem;
            if (item === first)
                return names;
            verify(nameOf(item) !== "", "no name: " + item);
            names.push(nameOf(item));
        }
        fail("Tab does not come round: " + names);
        return names;
    }

    function test_enterTurnsASwitch(): void {
        window.dialogs.openSettings("appearance");
        let toggle = null;
        tryVerify(() => (toggle = find(item => isA(item, "ToggleSwitch") && item.text === "Reduce motion")) !== null);
        toggle.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Return);
        verify(app.appearance.reduceMotion);
        keyClick(Qt.Key_Space);
        verify(!app.appearance.reduceMotion);
    }

    function test_tabReachesEverythingOfAnEmptyChat(): void {
        const names = walk();
        for (const wanted of ["Hide sidebar", "New chat", "Settings", "Generation settings", "More", "What can you do?"])
            verify(names.includes(wanted), wanted + " in " + names);
        verify(names.some(name => name.startsWith("Model: ")));
        compare(new Set(names).size, names.length, "nothing is reached twice: " + names);
    }

    function test_tabReachesEverythingOfAChat(): void {
        harness.openGate();
        ask("Hello");
        tryCompare(app.conversation, "busy", false);
        composer().focusInput();
        const names = walk();
        for (const wanted of ["Hello", "Messages", "Copy reply"])
            verify(names.includes(wanted), wanted + " in " + names);
    }

    function test_enterPressesWhatHasTheKeyboard(): void {
        const generation = button("Generation settings");
        generation.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Return);
        tryVerify(() => button("Done") !== null);
    }

    function test_theRingIsSeenOnlyAfterAKey(): void {
        const newChat = button("New chat");
        mouseClick(newChat);
        compare(find(item => isA(item, "FocusRing")), null);
        newChat.forceActiveFocus(Qt.TabFocusReason);
        verify(search(newChat, item => isA(item, "FocusRing")) !== null);
    }

    function test_arrowsWalkTheMessages(): void {
        harness.openGate();
        ask("Hello");
        tryCompare(app.conversation, "busy", false);
        const list = find(item => isA(item, "MessageList"));
        list.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Up);
        compare(list.currentIndex, 1);
        keyClick(Qt.Key_Up);
        compare(list.currentIndex, 0);
        verify(list.itemAtIndex(0).chosen);
    }

    function test_whatIsTypedWhileADialogFadesInIsItsOwn(): void {
        window.dialogs.openPalette();
        typeWords("about");
        compare(app.palette.query, "about");
        compare(composer().input.text, "");
        keyClick(Qt.Key_Escape);
        tryVerify(() => composer().input.activeFocus);
        window.dialogs.renameCurrent();
        const field = window.activeFocusItem;
        typeWords("Named");
        compare(field.text, "Named");
    }

    function test_theCaretStandsWhereTheHintBegins(): void {
        const input = composer().input;
        const first = input.cursorRectangle.x;
        verify(first < input.width / 2);
        window.LayoutMirroring.enabled = true;
        window.LayoutMirroring.childrenInherit = true;
        tryVerify(() => input.cursorRectangle.x > input.width / 2);
        typeWords("left to right");
        tryVerify(() => input.positionToRectangle(0).x < input.width / 2);
    }

    function test_upInAnEmptyComposerBringsQuestionsBack(): void {
        harness.openGate();
        for (const words of ["First", "Second"]) {
            ask(words);
            tryCompare(app.conversation, "busy", false);
        }
        const input = composer().input;
        composer().focusInput();
        keyClick(Qt.Key_Up);
        compare(input.text, "Second");
        keyClick(Qt.Key_Up);
        compare(input.text, "First");
        keyClick(Qt.Key_Up);
        compare(input.text, "First");
        keyClick(Qt.Key_Down);
        compare(input.text, "Second");
        keyClick(Qt.Key_Down);
        compare(input.text, "");
        typeWords("Own");
        keyClick(Qt.Key_Up);
        compare(input.text, "Own", "what was written is not replaced");
    }

    function test_aRecalledQuestionThatWasChangedIsKept(): void {
        harness.openGate();
        ask("First");
        tryCompare(app.conversation, "busy", false);
        composer().focusInput();
        keyClick(Qt.Key_Up);
        typeWords("x");
        keyClick(Qt.Key_Up);
        compare(composer().input.text, "Firstx");
    }

    function test_f1ShowsTheShortcuts(): void {
        keyClick(Qt.Key_F1);
        tryVerify(() => showsText("Keyboard shortcuts"));
        tryVerify(() => showsText("Ctrl N"));
        keyClick(Qt.Key_Escape);
        tryVerify(() => !showsText("Keyboard shortcuts"));
    }

    function test_theMoreMenuByKeys(): void {
        const more = button("More");
        more.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Return);
        tryVerify(() => button("Dark") !== null);
        for (let step = 0; step < 12 && !button("Dark").highlighted; ++step)
            keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Return);
        tryCompare(app.appearance, "colorScheme", "dark");
    }

    /// The words of the actions are new then; their keys are not.
    function test_keysStayWhenTheLanguageChanges(): void {
        for (const language of ["de", "ar", "en"]) {
            window.dialogs.openSettings("appearance");
            tryVerify(() => find(item => isA(item, "SettingsPageList")) !== null);
            wait(200);
            app.system.language = language;
            wait(200);
            keyClick(Qt.Key_Escape);
            tryVerify(() => find(item => isA(item, "SettingsPageList")) === null);
            keyClick(Qt.Key_Comma, Qt.ControlModifier);
            tryVerify(() => find(item => isA(item, "SettingList")) !== null, 5000, language);
            wait(200);
            keyClick(Qt.Key_Escape);
            tryVerify(() => find(item => isA(item, "SettingList")) === null);
        }
    }
}
