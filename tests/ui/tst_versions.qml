// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest

WindowTest {
    name: "Versions"

    function talk(words: string, answer: string): void {
        harness.setReply([answer]);
        harness.openGate();
        ask(words);
        tryCompare(app.conversation, "busy", false);
        tryVerify(() => showsText(answer));
    }

    function list(): var { return find(item => isA(item, "MessageList")); }

    function test_tryingAgainKeepsTheFormerReply(): void {
        talk("Name a colour", "Red.");
        harness.setReply(["Blue."]);
        press("Try again");
        tryVerify(() => showsText("Blue."));
        tryVerify(() => showsText("2/2"));
        press("Version before");
        tryVerify(() => showsText("Red."));
        tryVerify(() => showsText("1/2"));
        press("Next version");
        tryVerify(() => showsText("Blue."));
    }

    function test_whereThereIsNoRoomAMessagesButtonsAreInAMenu(): void {
        talk("Name a colour", "Red.");
        window.width = 420;
        const details = find(item => isA(item, "MessageDetails") && !item.row.fromUser);
        tryVerify(() => details.narrow);
        const within = words => search(details, item => item.text === words && item.clicked !== undefined);
        verify(within("Copy reply") !== null);
        compare(within("Try again"), null);
        harness.setReply(["Blue."]);
        mouseClick(within("More"));
        // A menu takes clicks once it has faded in.
        tryVerify(() => button("Try again") !== null && button("Try again").ListView.view.parent.opacity === 1);
        press("Try again");
        tryVerify(() => showsText("Blue."));
    }

    function test_arrowsBrowseVersions(): void {
        talk("Name a colour", "Red.");
        harness.setReply(["Blue."]);
        keyClick(Qt.Key_R, Qt.ControlModifier);
        tryVerify(() => showsText("Blue."));
        list().forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Up);
        keyClick(Qt.Key_Left);
        tryVerify(() => showsText("Red."));
        verify(!showsText("Blue."));
    }

    function test_aQuestionIsEditedByKey(): void {
        talk("Capital of Frnce", "Where?");
        harness.setReply(["Paris."]);
        list().forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Up);
        keyClick(Qt.Key_Up);
        keyClick(Qt.Key_F2);
        tryVerify(() => find(item => isA(item, "MessageEditor")) !== null);
        keyClick(Qt.Key_Backspace);
        typeWords("e!");
        keyClick(Qt.Key_Return, Qt.ControlModifier);
        tryVerify(() => showsText("Paris."));
        verify(showsText("Capital of Frnce!"));
        tryVerify(() => showsText("2/2"));
    }

    function test_escLeavesTheMessageAsItWas(): void {
        talk("Question", "Answer.");
        list().forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Up);
        keyClick(Qt.Key_F2);
        tryVerify(() => find(item => isA(item, "MessageEditor")) !== null);
        typeWords("more");
        keyClick(Qt.Key_Escape);
        tryVerify(() => find(item => isA(item, "MessageEditor")) === null);
        tryVerify(() => showsText("Answer."));
        verify(!showsText("more"));
    }

    function test_aDeletedMessageComesBackByUndo(): void {
        talk("Question", "Answer.");
        press("Delete message");
        tryVerify(() => !showsText("Answer."));
        tryVerify(() => showsText("Message moved to trash"));
        press("Undo");
        tryVerify(() => showsText("Answer."));
    }

    function test_aBranchOpensAsANewChat(): void {
        talk("Question", "Answer.");
        press("Branch into a new chat");
        tryCompare(app.chats, "count", 2);
        tryVerify(() => showsText("Answer."));
    }

    function test_aStoppedReplyIsContinued(): void {
        harness.setReply(["Once", " upon"]);
        ask("A story");
        harness.release(1);
        tryVerify(() => showsText("Once"));
        keyClick(Qt.Key_Escape);
        tryCompare(app.conversation, "busy", false);
        tryVerify(() => harness.stoppedReplies() === 1);
        harness.setReply([" a time."]);
        harness.openGate();
        press("Continue the reply");
        tryVerify(() => showsText("Once a time."));
    }

    function test_filesStandInTheComposerAndInTheMessage(): void {
        app.conversation.attachFiles([harness.writeText("notes.txt", "Milk")]);
        tryVerify(() => showsText("notes.txt"));
        press("Take out notes.txt");
        tryVerify(() => !showsText("notes.txt"));
        app.conversation.attachFiles([harness.writeText("list.txt", "Bread")]);
        tryVerify(() => showsText("list.txt"));
        talk("What is in it?", "Bread.");
        compare(app.conversation.attachments.length, 0);
        verify(showsText("list.txt"));
    }
}
