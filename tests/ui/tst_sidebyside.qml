// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest

WindowTest {
    name: "SideBySide"

    function test_twoModelsAnswerAndOneReplyIsKept(): void {
        harness.addModel("second.gguf");
        app.models.rescan();
        tryCompare(app.models, "count", 2);
        harness.openGate();
        composer().focusInput();
        typeWords("Hi");
        window.dialogs.compareModels();
        tryVerify(() => showsText("answers first, then the one you choose"));
        const choice = find(item => item.modelId !== undefined && item.toggled !== undefined && item.visible && !item.isCurrent);
        verify(choice !== null);
        mouseClick(choice);
        tryVerify(() => button("Ask both") !== null);
        button("Ask both").forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Return);
        tryVerify(() => app.sideBySide.active);
        tryVerify(() => !app.sideBySide.running);
        compare(composer().input.text, "");
        const columns = [];
        find(item => {
            if (isA(item, "SideBySideColumn"))
                columns.push(item);
            return false;
        });
        compare(columns.length, 2);
        compare(columns[1].words, "Hello there.");
        verify(columns[0].x < columns[1].x);
        window.width = 500;
        tryVerify(() => columns[0].y < columns[1].y);
        app.sideBySide.keep(1);
        tryVerify(() => !app.sideBySide.active);
        tryCompare(app.conversation.messages, "count", 2);
    }
}
