// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest

WindowTest {
    name: "Sidebar"

    function talk(words: string, answer: string): void {
        harness.setReply([answer]);
        harness.openGate();
        ask(words);
        tryCompare(app.conversation, "busy", false);
    }

    function rows(): var { return find(item => isA(item, "ChatList")); }

    function test_theFootSaysIfAnythingIsSent(): void {
        verify(showsText("Nothing is sent"));
        app.network.offline = true;
        tryVerify(() => showsText("Offline: nothing is sent"));
    }

    function test_aChatIsPinnedByKey(): void {
        talk("First question", "Yes.");
        rows().forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_P);
        tryVerify(() => showsText("Pinned"));
        keyClick(Qt.Key_P);
        tryVerify(() => !showsText("Pinned"));
    }

    /// Parts of the list whose name stands over rows of another part.
    function misnamedParts(): var {
        const list = rows();
        const wrong = [];
        for (let i = 0; i < list.count; ++i) {
            const row = list.itemAtIndex(i);
            if (row === null || row.ListView.previousSection === row.ListView.section)
                continue;
            const above = search(list, item => isA(item, "DayHeader") && item.visible && Math.abs(item.y + item.height - row.y) < 1);
            if (above === null || above.part !== row.ListView.section)
                wrong.push(row.ListView.section + ": " + (above === null ? "none" : above.part));
        }
        return wrong;
    }

    function test_everyPartOfTheListHasItsName(): void {
        app.folders.create("Work");
        talk("First question", "Yes.");
        app.chats.createChat();
        talk("Second question", "No.");
        tryVerify(() => misnamedParts().join() === "");
        rows().forceActiveFocus(Qt.TabFocusReason);
        for (const key of [Qt.Key_End, Qt.Key_P, Qt.Key_Home, Qt.Key_P, Qt.Key_End, Qt.Key_P, Qt.Key_Home, Qt.Key_P]) {
            keyClick(key);
            wait(20);
            tryVerify(() => misnamedParts().join() === "", 2000, misnamedParts().join());
        }
        for (const language of ["ar", "de", "en"]) {
            app.system.language = language;
            wait(20);
            tryVerify(() => misnamedParts().join() === "", 2000, misnamedParts().join());
        }
    }

    function test_aChatGoesIntoANewFolderByKey(): void {
        talk("First question", "Yes.");
        rows().forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_M);
        press("New folder");
        tryVerify(() => find(item => isA(item, "Field") && item.activeFocus) !== null);
        typeWords("Work");
        keyClick(Qt.Key_Return);
        tryCompare(app.folders, "count", 1);
        tryVerify(() => showsText("Work"));
        tryVerify(() => showsText("Folders"));
        // A closed folder is opened by a click.
        tryVerify(() => !showsText("New folder"));
        tryVerify(() => rows().itemAtIndex(0) !== null);
        mouseClick(rows().itemAtIndex(0));
        tryCompare(rows(), "count", 2);
    }

    /// Pulls the row of one thing over that of another, or below all of them.
    function drag(from: string, onto: string): void {
        const row = rows().itemAtIndex(app.sidebar.rowOf(from));
        const target = onto === "" ? rows() : rows().itemAtIndex(app.sidebar.rowOf(onto));
        const end = onto === "" ? Qt.point(40, rows().height - 40) : Qt.point(40, target.height / 2);
        const there = target.mapToItem(row, end.x, end.y);
        mousePress(row, 40, row.height / 2);
        for (const part of [0.2, 0.4, 0.6, 0.8, 1])
            mouseMove(row, 40 + (there.x - 40) * part, row.height / 2 + (there.y - row.height / 2) * part);
        mouseRelease(row, there.x, there.y);
    }

    function test_aChatIsDraggedIntoAFolderAndOut(): void {
        const folder = app.folders.create("Work");
        talk("First question", "Yes.");
        const chat = app.chats.currentId;
        tryVerify(() => rows().itemAtIndex(app.sidebar.rowOf(chat)) !== null);
        drag(chat, folder);
        tryVerify(() => app.sidebar.rowOf(chat) < 0, 5000, "in the closed folder");
        app.sidebar.toggleFolder(folder);
        tryVerify(() => app.sidebar.rowOf(chat) === 1 && rows().itemAtIndex(1) !== null);
        compare(app.sidebar.folderOf(1), folder);
        tryVerify(() => rows().itemAtIndex(1).y > rows().itemAtIndex(0).y);
        drag(chat, "");
        tryVerify(() => app.sidebar.folderOf(app.sidebar.rowOf(chat)) === "", 5000, "out of it");
        compare(app.chats.currentId, chat, "nothing was opened");
        verify(rows().interactive);
    }

    function test_aDeletedFolderComesBackByUndo(): void {
        app.folders.create("Thesis");
        tryVerify(() => rows().itemAtIndex(0) !== null);
        rows().forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Delete);
        tryCompare(app.folders, "count", 0);
        press("Undo");
        tryCompare(app.folders, "count", 1);
    }

    function test_theSearchFindsAndOpens(): void {
        talk("Trains to Turin", "Take the one over Modane.");
        keyClick(Qt.Key_N, Qt.ControlModifier);
        keyClick(Qt.Key_F, Qt.ControlModifier | Qt.ShiftModifier);
        typeWords("modane");
        tryCompare(app.search, "count", 1);
        keyClick(Qt.Key_Return);
        tryVerify(() => app.conversation.title === "Trains to Turin");
        tryVerify(() => showsText("1 of 1"));
        keyClick(Qt.Key_F, Qt.ControlModifier | Qt.ShiftModifier);
        keyClick(Qt.Key_Escape);
        compare(app.search.query, "");
    }

    function test_severalWordsAreAllMarkedInTheChatThatIsOpened(): void {
        talk("Trains to Turin", "The train over Modane. Modane lies high.");
        keyClick(Qt.Key_N, Qt.ControlModifier);
        keyClick(Qt.Key_F, Qt.ControlModifier | Qt.ShiftModifier);
        typeWords("modane train");
        tryCompare(app.search, "count", 1);
        keyClick(Qt.Key_Return);
        tryVerify(() => app.conversation.title === "Trains to Turin");
        tryVerify(() => app.find.words.length === 2);
        // "Trains" in the question, "train" and twice "Modane" in the answer.
        tryVerify(() => showsText("4 of 4"));
        tryVerify(() => find(item => isA(item, "MessageList")).searched.join() === "modane,train");
    }

    function test_theChatIsSearchedHitByHit(): void {
        talk("one two one", "one");
        keyClick(Qt.Key_F, Qt.ControlModifier);
        typeWords("one");
        tryVerify(() => showsText("3 of 3"));
        keyClick(Qt.Key_Return);
        tryVerify(() => showsText("2 of 3"));
        keyClick(Qt.Key_Return, Qt.ShiftModifier);
        tryVerify(() => showsText("3 of 3"));
        keyClick(Qt.Key_Escape);
        tryVerify(() => composer().input.activeFocus);
        compare(app.find.query, "");
    }

    function test_theTrashGivesBackAndAsksBeforeItErases(): void {
        talk("First question", "Yes.");
        app.chats.remove(app.conversation.chatId);
        tryCompare(app.trash, "count", 1);
        press("Trash");
        press("Restore");
        tryCompare(app.chats, "count", 1);
        tryVerify(() => showsText("The trash is empty."));
        app.chats.remove(app.conversation.chatId);
        press("Delete for ever");
        compare(app.trash.count, 1);
        tryVerify(() => showsText("This cannot be undone."));
        const question = find(item => item.text === "Delete for ever" && item.danger === true);
        mouseClick(question);
        tryCompare(app.trash, "count", 0);
        tryVerify(() => !showsText("This cannot be undone."));
        press("Back to the chats");
        tryVerify(() => rows() !== null);
    }
}
