// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest

WindowTest {
    name: "Replies"

    function test_aReplySaysHowItCameAboutAndIsWrittenAgain(): void {
        harness.openGate();
        ask("Hi");
        tryCompare(app.conversation, "busy", false);
        tryVerify(() => button("Replay") !== null);
        press("Replay");
        tryVerify(() => showsText("How this reply came about"));
        tryVerify(() => showsText("The same text came again."));
        verify(showsText("Seed"));
        keyClick(Qt.Key_Escape);
        tryVerify(() => !showsText("The same text came again."));
    }

    function test_aDifferenceIsShown(): void {
        harness.openGate();
        ask("Hi");
        tryCompare(app.conversation, "busy", false);
        harness.setReply(["Hello", " you."]);
        press("Replay");
        tryVerify(() => showsText("Another text came"));
    }

    function test_theLineShowsWhatTheModelNoLongerSees(): void {
        harness.openGate();
        ask("One");
        tryCompare(app.conversation, "busy", false);
        verify(!showsText("no longer sees what is above"));
        harness.dropMessages(2);
        ask("Two");
        tryCompare(app.conversation, "busy", false);
        tryVerify(() => showsText("no longer sees what is above"));
    }

    function test_aLongChatIsSummarisedFromItsNotice(): void {
        app.settings.setValue("contextLength", 256);
        harness.openGate();
        ask("One");
        tryCompare(app.conversation, "busy", false);
        verify(!showsText("This chat is nearly as long"));
        harness.setTokensPerMessage(230);
        ask("Two");
        tryCompare(app.conversation, "busy", false);
        tryVerify(() => showsText("This chat is"));
        // By key: what has just come may still be moving.
        tryVerify(() => button("Summarise the start") !== null);
        button("Summarise the start").forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Return);
        tryCompare(app.conversation.messages, "count", 5);
        tryCompare(app.conversation, "busy", false);
        tryVerify(() => showsText("Summary of what is above"));
        tryVerify(() => !showsText("Summarise the start"));
    }
}
