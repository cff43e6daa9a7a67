// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest

/// The whole of Onebit: the window, the engine, the model that comes with it.
WindowTest {
    name: "Starter"

    function init(): void {
        if (!harness.startWithStarterModel())
            skip("resources/starter-model/onebit-starter.gguf is missing");
        openWindow();
    }

    function openWindow(): void {
        app = harness.app;
        window = Qt.createComponent("qrc:/qt/qml/Onebit/Ui/Main.qml").createObject(null, { app: app });
        verify(window !== null);
        window.requestActivate();
        tryVerify(() => window.active);
        tryCompare(app.engine, "state", "ready", 60000);
    }

    function asIn(part: var): void {
        for (const key in part.settings)
            app.settings.setValue(key, part.settings[key]);
    }

    /// Asks as the conversation does, in a chat of its own, and compares every answer.
    function checkConversation(turns: var): void {
        keyClick(Qt.Key_N, Qt.ControlModifier);
        tryCompare(app.conversation, "empty", true);
        const messages = app.conversation.messages;
        for (let turn = 0; turn < turns.length; ++turn) {
            verify(app.conversation.send(turns[turn].question));
            tryCompare(messages, "count", 2 * turn + 2);
            tryCompare(app.conversation, "busy", false, 60000);
            compare(messages.data(messages.index(2 * turn + 1, 0), Qt.UserRole + 3), turns[turn].answer);
        }
    }

    function test_answersAsTheModelCardSays_data(): var {
        return [{ tag: "greedy" }, { tag: "sampled" }];
    }

    function test_answersAsTheModelCardSays(row: var): void {
        const part = harness.starterExamples().parts[row.tag];
        asIn(part);
        checkConversation(part.conversations.find(turns => turns.length === 1));
        checkConversation(part.conversations.find(turns => turns.length > 1));
    }

    function test_offersPromptsThatTheModelCardShowsAnswersTo(): void {
        const empty = find(item => isA(item, "EmptyChat"));
        compare(empty.prompts.length, 4);
        for (const name of ["greedy", "sampled"]) {
            const first = harness.starterExamples().parts[name].conversations.map(turns => turns[0]);
            for (const prompt of empty.prompts) {
                const example = first.find(turn => turn.question === prompt);
                verify(example !== undefined, prompt + " is no example");
                compare(example.finish, "stop", prompt);
            }
        }
    }

    function test_saysWhatKindOfModelThisIs(): void {
        verify(app.models.currentSize !== "");
        verify(showsText("very small"));
        verify(showsText(app.models.currentSize));
    }

    function test_theStarterModelAnswersInTheWindow(): void {
        app.settings.setValue("maxTokens", 24);
        app.settings.setValue("seed", 1);
        ask("Hello");
        tryCompare(app.conversation, "busy", false, 60000);
        const messages = app.conversation.messages;
        compare(messages.count, 2);
        const reply = messages.data(messages.index(1, 0), Qt.UserRole + 3);
        verify(/[a-z]{2,}/i.test(reply), "words came: " + reply);
        tryVerify(() => showsText(reply.split("\n")[0].slice(0, 12).trim()));
        verify(app.conversation.contextUsed > 0);
    }
}
