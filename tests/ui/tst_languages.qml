// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest

/// In a language whose every text is marked and two fifths longer, nothing is unmarked and nothing is cut.
WindowTest {
    id: test
    name: "Languages"

    // Keys, figures with units, names of models, and what a person or a model wrote.
    readonly property var own: [
        /^[^A-Za-z]*$/, /^(Ctrl|Shift|Alt|Return|Enter|Esc|Del|Up|Down|Tab|F\d+| |.)( (Ctrl|Shift|Alt|Tab|Return|Up|Down|F\d+|.))*$/,
        /^starter$|^second$|^broken|^qwen|^bonsai|gguf/i, /^Hello/, /^\//, /^SOCKS5$|^English$|^Deutsch|^[a-z]+$|^français$|^español/i
    ]

    function cleanup(): void {
        harness.speakPseudo(false);
        closeWindow();
        harness.stop();
    }

    function init(): void {
        harness.speakPseudo(true);
        harness.start();
        openWindow();
    }

    function marked(words: string): bool {
        return words.includes("\u2039") || own.some(pattern => pattern.test(words));
    }

    function isCut(item: var): bool {
        if (item.truncated)
            return true;
        return item.wrapMode === Text.NoWrap && item.elide === Text.ElideNone && item.width > 0
            && item.contentWidth > item.width + 1;
    }

    /// The starter model is asked in the one language it was taught; the catalogue speaks English; names of licences are
    /// the same everywhere.
    function isSaidInEnglish(item: var): bool {
        for (let up = item.parent; up !== null; up = up.parent) {
            if (isA(up, "PromptCard") || [up.use, up.model?.use, up.name, up.model?.name, up.licence].includes(item.text))
                return true;
        }
        return false;
    }

    /// Looks at every text that is shown.
    function check(where: string, mayBeCut: var): void {
        wait(200);  // what slides has come to rest
        let texts = 0;
        const faults = [];
        find(item => {
            // A line with a figure is shown in three parts.
            const whole = isA(item, "UiText") && !isA(item.parent, "FigureText") || isA(item, "FigureText");
            if (!whole || item.text === "" || item.opacity === 0)
                return false;
            if (isSaidInEnglish(item))
                return false;
            texts += 1;
            if (!marked(item.text))
                faults.push("not translated: " + item.text);
            else if (isCut(item) && item.text.includes("\u2039") && !(mayBeCut ?? []).some(words => item.text.includes(words)))
                faults.push("cut: " + item.text);
            return false;
        });
        verify(texts >= 3, where + ": " + texts);
        compare(faults.join("\n"), "", where);
    }

    function test_wordsOfEveryPage_data(): var {
        return [{ tag: "wide", width: 1280 }, { tag: "narrow", width: 400 }];
    }

    function test_wordsOfEveryPage(data: var): void {
        window.width = data.width;
        check("empty chat");
        harness.openGate();
        ask("Hello");
        tryCompare(app.conversation, "busy", false);
        check("chat");
        window.showPage("models");
        check("models");
        window.showPage("chat");
        window.dialogs.openGeneration();
        check("generation settings");
        keyClick(Qt.Key_Escape);
        wait(200);
        keyClick(Qt.Key_F1);
        check("shortcuts");
        keyClick(Qt.Key_Escape);
        wait(200);
        keyClick(Qt.Key_K, Qt.ControlModifier);
        check("palette");
        keyClick(Qt.Key_Escape);
        wait(200);
        for (const page of ["appearance", "models", "network", "system", "about"]) {
            window.dialogs.openSettings(page);
            check("settings: " + page);
        }
    }
}
