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
