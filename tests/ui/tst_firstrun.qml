// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest

/// A fresh profile: from the card of the first run to an answer by the model that was downloaded, with the real
/// engine and a server of this computer.
WindowTest {
    name: "FirstRun"

    readonly property int patience: 60000

    function init(): void {
        harness.startForFirstRun();
        openWindow();
        harness.serveFirstRun();
        harness.pretendMachine();
        app.settings.setValue("maxTokens", 12);
        app.settings.setValue("seed", 1);
        tryVerify(() => button("Download Small 1") !== null, patience);
    }

    function row(): var { return find(item => isA(item, "InstalledRow") && item.modelId.endsWith("Small-1-Q1_0.gguf")); }

    function checkAnswer(): void {
        tryVerify(() => app.conversation.messages.count === 2);
        tryCompare(app.conversation, "busy", false, patience);
        const messages = app.conversation.messages;
        const reply = messages.data(messages.index(1, 0), Qt.UserRole + 3);
        verify(reply.length > 0, "words came");
        compare(app.models.currentId, row0());
    }

    function row0(): string {
        const models = app.models;
        for (let i = 0; i < models.count; ++i) {
            const id = models.data(models.index(i, 0), Qt.UserRole + 1);
            if (id.endsWith("Small-1-Q1_0.gguf"))
                return id;
        }
        return "";
    }

    function test_byClicks(): void {
        press("Download Small 1");
        tryVerify(() => showsText("Apache-2.0"));
        wait(200);  // the dialog has faded in
        press("Download " + app.library.catalogue.row("small-1").sizeText);
        tryVerify(() => button("Chat with Small 1") !== null, patience);
        wait(200);  // the dialog has faded out

        press("See all models");
        tryVerify(() => row() !== null);
        mouseClick(button("More about " + row().name));
        tryVerify(() => button("Check the file") !== null);
        wait(200);  // the menu has faded in
        press("Check the file");
        tryVerify(() => showsText("is exactly what it should be"), patience);

        tryVerify(() => button("Use") !== null);
        mouseClick(find(item => item.text === "Use" && item.clicked !== undefined && item.Accessible.name === row().name + ": Use"));
        tryVerify(() => row().isCurrent, patience);
        tryCompare(app.engine, "state", "ready", patience);

        window.showPage("chat");
        press("What can you do?");
        checkAnswer();
    }

    function test_theCardLeadsToTheChat(): void {
        press("Download Small 1");
        tryVerify(() => showsText("Apache-2.0"));
        wait(200);  // the dialog has faded in
        press("Download " + app.library.catalogue.row("small-1").sizeText);
        tryVerify(() => button("Chat with Small 1") !== null, patience);
        wait(200);  // the dialog has faded out
        press("Chat with Small 1");
        tryVerify(() => app.models.currentId === row0() && row0() !== "", patience);
        tryCompare(app.engine, "state", "ready", patience);
        press("What can you do?");
        checkAnswer();
    }

    function tabTo(fits: var): void {
        for (let step = 0; step < 80 && !fits(window.activeFocusItem); ++step)
            keyClick(Qt.Key_Tab);
        verify(fits(window.activeFocusItem), "the keyboard reaches it");
    }

    function test_byKeyboardAlone(): void {
        tabTo(item => item.text === "Download Small 1");
        keyClick(Qt.Key_Return);
        const download = "Download " + app.library.catalogue.row("small-1").sizeText;
        tryVerify(() => window.activeFocusItem.text === download);
        keyClick(Qt.Key_Return);
        tryVerify(() => !showsText("Licence"));  // the dialog has given the focus back
        tryVerify(() => button("Chat with Small 1") !== null, patience);

        keyClick(Qt.Key_M, Qt.ControlModifier);
        tryVerify(() => row() !== null);
        for (let step = 0; step < 10 && !row().activeFocus; ++step)
            keyClick(Qt.Key_Down);
        verify(row().activeFocus);
        keyClick(Qt.Key_Menu);
        tryVerify(() => button("Check the file") !== null);
        for (let step = 0; step < 10 && !button("Check the file").highlighted; ++step) {
            keyClick(Qt.Key_Down);
            wait(50);
        }
        keyClick(Qt.Key_Return);
        tryVerify(() => showsText("is exactly what it should be"), patience);

        tryVerify(() => row().activeFocus);
        keyClick(Qt.Key_Return);
        tryVerify(() => row().isCurrent, patience);
        tryCompare(app.engine, "state", "ready", patience);

        keyClick(Qt.Key_N, Qt.ControlModifier);
        tryVerify(() => window.page === "chat");
        typeWords("Hello");
        keyClick(Qt.Key_Return);
        checkAnswer();
    }
}
