// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest

WindowTest {
    name: "Chat"

    function messages(): var { return app.conversation.messages; }

    function test_aDraftGoesOnAtItsEndAndNeedsNoScrolling(): void {
        app.conversation.draft = "To be continued";
        tryCompare(composer().input, "cursorPosition", 15);
        const flick = search(composer(), item => item.contentY !== undefined);
        tryVerify(() => flick.contentHeight <= flick.height);
    }

    function test_linesOfTheComposerStandAsFarApartAsThoseOfAReply(): void {
        const input = composer().input;
        input.text = "one\ntwo\nthree";
        tryCompare(input, "implicitHeight", 72);
        input.text = "";
        tryCompare(input, "implicitHeight", 24);
        composer().focusInput();
        typeWords("four");
        keyClick(Qt.Key_Return, Qt.ShiftModifier);
        typeWords("five");
        tryCompare(input, "implicitHeight", 48);
        input.undo();
        verify(input.text !== "four\nfive", "undo takes back letters");
    }

    function test_enterSendsAndTheReplyStreamsIn(): void {
        harness.setReply(["Paris", " is", " far."]);
        verify(composer().input.activeFocus, "the composer has the keyboard at the start");
        typeWords("Where is Paris");
        keyClick(Qt.Key_Return);
        compare(messages().count, 2);
        compare(composer().input.text, "");
        tryVerify(() => showsText("Where is Paris"));
        verify(app.conversation.busy);
        harness.release(1);
        tryVerify(() => showsText("Paris"));
        harness.release(2);
        tryVerify(() => showsText("Paris is far."));
        tryCompare(app.conversation, "busy", false);
    }

    function test_shiftEnterBreaksTheLine(): void {
        typeWords("one");
        keyClick(Qt.Key_Return, Qt.ShiftModifier);
        typeWords("two");
        compare(composer().input.text, "one\ntwo");
        compare(messages().count, 0);
    }

    function test_theComposerGrowsToEightLines(): void {
        const one = composer().height;
        composer().input.text = "a\nb\nc";
        verify(composer().height > one);
        composer().input.text = Array(8).fill("line").join("\n");
        tryCompare(composer().input, "implicitHeight", 8 * 24);
        const eight = composer().height;
        composer().input.text = Array(40).fill("line").join("\n");
        tryCompare(composer().input, "implicitHeight", 40 * 24);
        compare(composer().height, eight);
    }

    function test_nothingIsSentWithoutWords(): void {
        typeWords("  ");
        keyClick(Qt.Key_Return);
        compare(messages().count, 0);
        compare(button("Send"), null);
    }

    function test_escStops(): void {
        harness.setReply(["One", " two", " three"]);
        ask("Count");
        harness.release(1);
        tryVerify(() => showsText("One"));
        keyClick(Qt.Key_Escape);
        tryCompare(app.conversation, "busy", false);
        tryVerify(() => showsText("Stopped."));
        verify(showsText("One"), "what was written stays");
    }

    function test_theButtonStops(): void {
        ask("Count");
        harness.release(1);
        tryVerify(() => button("Stop") !== null);
        press("Stop");
        tryCompare(app.conversation, "busy", false);
    }

    function test_aStoppedReplyCanBeTriedAgain(): void {
        harness.setReply(["Fine", "."]);
        ask("How are you");
        harness.release(1);
        tryVerify(() => showsText("Fine"));
        keyClick(Qt.Key_Escape);
        tryCompare(app.conversation, "busy", false);
        harness.openGate();
        press("Try again");
        tryVerify(() => showsText("Fine."));
        compare(messages().count, 2);
    }

    function test_typingGoesOnWhileAReplyIsWritten(): void {
        ask("Hi");
        tryCompare(app.conversation, "busy", true);
        typeWords("next");
        keyClick(Qt.Key_Return);
        compare(composer().input.text, "next", "nothing is sent and nothing lost");
        harness.openGate();
        tryCompare(app.conversation, "busy", false);
        keyClick(Qt.Key_Return);
        tryCompare(messages(), "count", 4);
    }

    function test_aFailedReplySaysWhatHappenedAndTheButtonDoesIt(): void {
        harness.failNextReply();
        ask("Hi");
        tryCompare(app.conversation, "busy", false);
        tryVerify(() => find(item => isA(item, "ReplyTrouble")) !== null);
        const notice = find(item => isA(item, "ReplyTrouble"));
        verify(notice.title.length > 20);
        verify(notice.actionLabel !== "");
        harness.setReply(["Better."]);
        harness.openGate();
        press(notice.actionLabel);
        tryVerify(() => showsText("Better."));
        compare(find(item => isA(item, "ReplyTrouble")), null);
    }

    function test_theViewFollowsTheTextOnlyAtTheEnd(): void {
        harness.setReply([Array(120).fill("A line of a long reply.\n\n").join(""), "Then more.\n\n", "And the end."]);
        ask("Tell me much");
        const list = find(item => isA(item, "MessageList"));
        harness.release(1);
        tryVerify(() => list.contentHeight > 2 * list.height);
        tryVerify(() => list.atEnd, 2000, "it follows");
        list.forceActiveFocus();
        keyClick(Qt.Key_PageUp);
        verify(!list.atEnd);
        const place = list.contentY;
        harness.release(1);
        tryVerify(() => app.conversation.messages.data(app.conversation.messages.index(1, 0), textRole()).includes("Then more."));
        wait(50);
        compare(list.contentY, place, "it stays where the person reads");
        press("Jump to the end");
        tryVerify(() => list.atEnd);
        harness.release(1);
        tryCompare(app.conversation, "busy", false);
        tryVerify(() => list.atEnd);
        compare(button("Jump to the end"), null);
    }

    function textRole(): int { return Qt.UserRole + 3; }

    function test_aReplyIsCopied(): void {
        harness.setReply(["**Bold** words."]);
        harness.openGate();
        ask("Hi");
        tryCompare(app.conversation, "busy", false);
        press("Copy reply");
        compare(harness.clipboard(), "**Bold** words.");
    }

    function test_aQuestionOfTheGreetingIsSent(): void {
        press("What can you do?");
        compare(messages().count, 2);
        harness.openGate();
        tryCompare(app.conversation, "busy", false);
    }

    function test_sentencesAreAnnounced(): void {
        harness.setReply(["It rains. ", "Stay in."]);
        const spoken = [];
        const announcement = findChild(window, "announcement");
        verify(announcement !== null);
        announcement.Accessible.nameChanged.connect(() => spoken.push(announcement.Accessible.name));
        harness.openGate();
        ask("Weather");
        tryVerify(() => spoken.some(words => words.includes("It rains.")));
        tryVerify(() => spoken.some(words => words.includes("Stay in.")));
    }
}
