// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest

WindowTest {
    name: "Settings"

    function row(key: string): var { return find(item => isA(item, "SettingRow") && item.key === key); }

    function open(): void {
        keyClick(Qt.Key_Comma, Qt.ControlModifier);
        tryVerify(() => row("temperature") !== null);
        tryVerify(() => button("Done") !== null && button("Done").activeFocus);
        // Rows out of sight are made one after the other.
        const list = find(item => isA(item, "SettingList"));
        tryVerify(() => list.itemAtIndex(app.settings.count - 1) !== null);
    }

    function originMenu(key: string, words: string): void {
        mouseClick(part(key, "OriginMark"));
        tryVerify(() => button(words) !== null);
        mouseClick(button(words));
        tryVerify(() => button(words) === null);
    }

    function part(key: string, type: string): var { return search(row(key), item => isA(item, type)); }

    function test_everySettingHasARowWithASentence(): void {
        open();
        for (let index = 0; index < app.settings.count; ++index) {
            const list = find(item => isA(item, "SettingList"));
            const shown = list.itemAtIndex(index);
            verify(shown !== null, "row " + index);
            verify(shown.label !== "");
            if (shown.key === "thinking")
                verify(!shown.visible, "the model's template knows nothing of thinking");
            verify(shown.help.length > 10);
        }
    }

    function test_whereThereIsNoTrayTheSettingSaysSo(): void {
        window.dialogs.openSettings("system");
        tryVerify(() => showsText("This desktop has no tray"));
        verify(!find(item => isA(item, "ToggleSwitch") && item.text === "Stay in the tray").enabled);
    }

    function test_wordsAndControlsStandSideBySideFromTheFirstTime(): void {
        window.dialogs.openSettings("appearance");
        const rows = [];
        tryVerify(() => {
            rows.length = 0;
            find(item => { if (isA(item, "ChoiceRow")) rows.push(item); return false; });
            return rows.length > 0;
        });
        for (const row of rows) {
            const words = search(row, item => isA(item, "SettingWords"));
            tryVerify(() => row.children[1].x >= words.x + words.width || row.children[1].y >= words.y + words.height,
                5000, row.label);
            verify(!row.stacked, row.label);
        }
    }

    function pageNames(): var {
        return find(item => isA(item, "SettingsPageList"));
    }

    /// Nothing of a page lies beside it once the window has become narrow, and its name stays in sight.
    function test_everyPageFollowsTheWindow(): void {
        for (const page of ["appearance", "models", "network", "system", "about"]) {
            window.width = 1280;
            window.dialogs.openSettings(page);
            tryVerify(() => pageNames() !== null);
            wait(200);
            window.width = 380;
            const room = pageNames().parent;
            const isBeside = item => item.mapToItem(room, item.width, 0).x > room.width + 1;
            const body = room.children[1];
            tryVerify(() => search(body, item => isA(item, "UiText") && isBeside(item)) === null, 5000, page);
            tryVerify(() => !isBeside(pageNames().currentItem), 5000, page);
            keyClick(Qt.Key_Escape);
            tryVerify(() => pageNames() === null);
        }
    }

    function test_aSliderMovesByKeysAndTheValueReachesTheEngine(): void {
        open();
        const slider = part("temperature", "ValueSlider");
        slider.forceActiveFocus(Qt.TabFocusReason);
        app.settings.setValue("temperature", 0.5);
        keyClick(Qt.Key_Right);
        fuzzyCompare(app.settings.valueOf("temperature"), 0.55, 1e-9);
        keyClick(Qt.Key_PageUp);
        fuzzyCompare(app.settings.valueOf("temperature"), 1.05, 1e-9);
        keyClick(Qt.Key_End);
        compare(app.settings.valueOf("temperature"), 2);
        keyClick(Qt.Key_Escape);
        tryVerify(() => row("temperature") === null);
        harness.openGate();
        ask("Hi");
        tryCompare(app.conversation, "busy", false);
        compare(harness.lastTemperature(), 2);
    }

    function test_everyPositionOfASliderIsAValueOfItsSetting(): void {
        open();
        for (const key of ["temperature", "topK", "topP", "maxTokens", "contextLength", "threads"]) {
            const slider = part(key, "ValueSlider");
            for (let along = 0; along <= 1; along += 1 / 64) {
                const value = slider.valueAt(along);
                verify(value >= slider.minimum && value <= slider.maximum, key + " " + value);
            }
            compare(slider.valueAt(1), slider.maximum);
        }
    }

    function test_aFigureIsTypedAndNonsenseRefused(): void {
        open();
        const field = part("topK", "NumberField");
        field.forceActiveFocus();
        field.selectAll();
        typeWords("12");
        keyClick(Qt.Key_Return);
        compare(app.settings.valueOf("topK"), 12);
        field.selectAll();
        typeWords("twelve");
        keyClick(Qt.Key_Return);
        compare(app.settings.valueOf("topK"), 12);
        compare(field.text, "12");
        field.selectAll();
        typeWords("99999999");
        keyClick(Qt.Key_Return);
        compare(app.settings.valueOf("topK"), part("topK", "ValueSlider").maximum);
    }

    function test_aSeedIsNewForEveryReplyUntilOneIsGiven(): void {
        open();
        verify(row("seed").freshSeed);
        const field = part("seed", "NumberField");
        compare(field.text, "");
        field.forceActiveFocus();
        typeWords("7");
        keyClick(Qt.Key_Return);
        compare(app.settings.valueOf("seed"), 7);
        originMenu("seed", "Reset this value");
        verify(row("seed").freshSeed);
    }

    function test_theSystemPromptIsStoredAsItIsTyped(): void {
        open();
        const area = part("systemPrompt", "TextSetting");
        area.forceActiveFocus();
        typeWords("Be brief");
        compare(app.settings.valueOf("systemPrompt"), "Be brief");
    }

    function test_oneValueAndAllAreReset(): void {
        open();
        app.settings.setValue("temperature", 1.5);
        app.settings.setValue("topK", 3);
        originMenu("temperature", "Reset this value");
        verify(!row("temperature").isSet);
        verify(row("topK").isSet);
        press("Reset this chat to " + app.models.currentName);
        verify(!row("topK").isSet);
        verify(!app.settings.changed);
    }

    function test_aValueSaysForWhomItIsSetAndIsMoved(): void {
        open();
        compare(app.settings.layer, "chat");
        app.settings.setValue("topK", 3);
        compare(part("topK", "OriginMark").words, "This chat");
        originMenu("topK", "Use for all models");
        compare(part("topK", "OriginMark").words, "All");
        compare(row("topK").value, 3);
        press("All models");
        compare(app.settings.layer, "all");
        verify(row("topK").isSet);
    }

    function test_aChatKeepsItsSettings(): void {
        open();
        app.settings.setValue("topK", 3);
        keyClick(Qt.Key_Escape);
        tryVerify(() => row("topK") === null);
        const chat = app.conversation.chatId;
        app.chats.createChat();
        compare(app.settings.valueOf("topK"), 40);
        app.chats.select(chat);
        compare(app.settings.valueOf("topK"), 3);
    }

    function test_aPresetIsChosenChangedSavedAndDeleted(): void {
        open();
        press("Precise");
        verify(app.settings.valueOf("temperature") < 0.5);
        app.settings.setValue("temperature", 0.3);
        tryVerify(() => button("Precise, changed") !== null);
        press("Save as preset");
        typeWords("Code");
        keyClick(Qt.Key_Return);
        tryVerify(() => button("Code") !== null);
        button("Code").forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Delete);
        tryVerify(() => button("Code") === null);
        press("Undo");
        tryVerify(() => button("Code") !== null);
    }

    function test_searchingShowsTheSettingsWithTheWords(): void {
        open();
        keyClick(Qt.Key_F, Qt.ControlModifier);
        typeWords("seed");
        tryVerify(() => row("topK") === null);
        verify(row("seed") !== null);
        keyClick(Qt.Key_Escape);
        tryVerify(() => row("topK") !== null);
    }

    function test_thePictureOfTheNextWordIsOfTheLastReply(): void {
        open();
        tryVerify(() => showsText("After the next reply you see here"));
        keyClick(Qt.Key_Escape);
        tryVerify(() => row("topK") === null);
        harness.setNextWords(["interest", "more", "on", "money"], [0.5, 0.3, 0.15, 0.05], "it goes on earning");
        harness.openGate();
        ask("Hi");
        tryCompare(app.conversation, "busy", false);
        open();
        tryCompare(app.nextWord, "count", 4);
        verify(showsText("it goes on earning"));
        const open4 = app.nextWord.summary;
        app.settings.setValue("topK", 2);
        tryVerify(() => app.nextWord.summary !== open4);
        verify(showsText("Left out by top-k"));
    }

    function test_theKeyboardStaysInTheDialogAndGoesBack(): void {
        verify(composer().input.activeFocus);
        open();
        const dialog = find(item => isA(item, "SettingList"));
        for (let step = 0; step < 60; ++step) {
            keyClick(Qt.Key_Tab);
            let inside = false;
            for (let item = window.activeFocusItem; item !== null; item = item.parent)
                inside = inside || String(item).startsWith("QQuickPopupItem");
            verify(inside, "step " + step + ": " + window.activeFocusItem);
        }
        keyClick(Qt.Key_Escape);
        tryVerify(() => composer().input.activeFocus);
    }
}
