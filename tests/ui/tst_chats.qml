// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest

WindowTest {
    name: "Chats"

    function talk(words: string): void {
        harness.openGate();
        ask(words);
        tryCompare(app.conversation, "busy", false);
    }

    function chatList(): var { return find(item => isA(item, "ChatList")); }

    function test_aNewChatByKeyKeepsTheOldOne(): void {
        talk("First question");
        tryCompare(app.chats, "count", 1);
        keyClick(Qt.Key_N, Qt.ControlModifier);
        verify(app.conversation.empty);
        verify(composer().input.activeFocus);
        talk("Second question");
        compare(app.chats.count, 2);
        keyClick(Qt.Key_Down, Qt.ControlModifier);
        tryVerify(() => showsText("First question"));
        keyClick(Qt.Key_Up, Qt.ControlModifier);
        tryVerify(() => showsText("Second question"));
    }

    function test_aClickOpensAChat(): void {
        talk("First question");
        press("New chat");
        talk("Second question");
        mouseClick(chatList().itemAtIndex(1));
        tryVerify(() => app.conversation.title === "First question");
    }

    function test_f2RenamesInPlace(): void {
        talk("First question");
        chatList().forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_F2);
        tryVerify(() => find(item => isA(item, "RenameField")) !== null);
        typeWords("Trip");
        keyClick(Qt.Key_Return);
        tryCompare(app.conversation, "title", "Trip");
        verify(chatList().activeFocus, "the keyboard is back in the list");
        tryVerify(() => find(item => isA(item, "RenameField")) === null);
    }

    function test_escKeepsTheName(): void {
        talk("First question");
        chatList().forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_F2);
        typeWords("Other");
        keyClick(Qt.Key_Escape);
        compare(app.conversation.title, "First question");
    }

    function test_aDoubleClickRenames(): void {
        talk("First question");
        mouseDoubleClickSequence(chatList().itemAtIndex(0));
        tryVerify(() => find(item => isA(item, "RenameField")) !== null);
    }

    function test_aDeletedChatComesBackByUndo(): void {
        talk("First question");
        chatList().forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Delete);
        tryCompare(app.chats, "count", 0);
        tryVerify(() => showsText("Chat moved to trash"));
        press("Undo");
        tryCompare(app.chats, "count", 1);
        tryVerify(() => !showsText("Chat moved to trash"));
    }

    function test_theMenuOfARowDeletes(): void {
        talk("First question");
        mouseClick(chatList().itemAtIndex(0), 20, 16, Qt.RightButton);
        press("Delete");
        tryCompare(app.chats, "count", 0);
    }

    function test_aDraftIsKeptForItsChat(): void {
        talk("First question");
        typeWords("half a thou");
        keyClick(Qt.Key_N, Qt.ControlModifier);
        compare(composer().input.text, "");
        talk("Second question");
        keyClick(Qt.Key_Down, Qt.ControlModifier);
        tryVerify(() => composer().input.text === "half a thou");
    }

    function test_everythingIsThereAfterARestart(): void {
        talk("Remember this");
        closeWindow();
        harness.restart();
        openWindow();
        tryCompare(app.chats, "count", 1);
        tryVerify(() => showsText("Remember this"));
        tryVerify(() => showsText("Hello there."));
    }
}
