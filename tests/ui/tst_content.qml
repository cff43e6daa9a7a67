// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Onebit.Ui

/// The text of messages: copying, selecting, scrolling, what stays where it is.
WindowTest {
    name: "Content"

    function answer(reply: string): void {
        harness.setReply([reply]);
        harness.openGate();
        ask("go");
        tryVerify(() => !app.conversation.busy);
        tryVerify(() => text() !== null);
    }

    /// The text of the first reply.
    function text(): var {
        return find(item => isA(item, "MessageText") && item.markdown && item.text !== "");
    }

    function list(): var {
        return find(item => isA(item, "MessageList"));
    }

    function test_codeIsCopiedAsItWasWritten(): void {
        answer("Look:\n\n```cpp\nint x;\n\tint y;\n```\n\nThat is all.");
        press("Copy");
        compare(harness.clipboard(), "int x;\n\tint y;");
        tryVerify(() => button("Copied") !== null);
    }

    function test_longLinesOfCodeAreWrappedWhenAsked(): void {
        answer("```\n" + "word ".repeat(60) + "\n```");
        const before = text().height;
        press("Wrap");
        tryVerify(() => text().height > before);
        press("Unwrap");
        tryCompare(text(), "height", before);
    }

    function test_selectionGoesOverBlocksAndIsCopied(): void {
        answer("First **words**.\n\nSecond $x^2$ words.");
        const view = text();
        mousePress(view, 0, 10);
        mouseMove(view, 200, view.height - 5);
        mouseMove(view, 400, view.height - 5);
        mouseRelease(view, 400, view.height - 5);
        verify(view.hasSelection);
        keyClick(Qt.Key_C, Qt.ControlModifier);
        compare(harness.clipboard(), "First words.\n\nSecond $x^2$ words.");
        compare(view.selectedMarkdown(), "First **words**.\n\nSecond $x^2$ words.");
        composer().focusInput();
        verify(!view.hasSelection);
    }

    function test_allOfItIsDrawnWhenTheWindowGrows(): void {
        answer("```\ncode\n```");
        window.width = 500;
        tryVerify(() => text().width < 480);
        waitForRendering(text());
        window.width = 1280;
        tryVerify(() => text().width > 700);
        // Beside the line of code, inside its panel.
        const place = text().mapToItem(window.contentItem, text().width - 4, 46);
        tryVerify(() => Qt.colorEqual(grabImage(window.contentItem).pixel(place.x, place.y), Theme.fill));
    }

    function test_questionsAreShownAsTheyWereTyped(): void {
        answer("Yes.");
        const question = find(item => isA(item, "MessageText") && !item.markdown);
        question.selectAll();
        compare(question.selectedText(), "go");
        verify(question.width < 100, "it is as wide as its text");
    }

    function test_addressesOfPicturesAreNotFetched(): void {
        answer("![A cat](https://example.invalid/cat.png)");
        verify(text().spokenText(100).includes("A cat"));
        compare(text().hoveredLink, "");
    }

    function test_theViewStaysWhereThePersonReads(): void {
        answer("A paragraph of words.\n\n".repeat(80));
        const view = list();
        tryVerify(() => {
            view.scrollBy(-400);
            return !view.following;
        });
        const stood = view.contentY;
        harness.setReply(["More.\n\n".repeat(30)]);
        app.conversation.send("again");
        tryVerify(() => !app.conversation.busy);
        tryVerify(() => {
            view.scrollBy(-view.contentHeight);
            return !view.following;
        });
        view.showMessage(2);
        tryVerify(() => view.itemAtIndex(2) !== null);
        verify(Math.abs(view.itemAtIndex(2).y - view.contentY) < view.height, "message 2 is in sight");
        verify(stood !== view.contentY);
    }

    function focusIsOn(type: string): bool {
        return find(item => isA(item, type) && item.activeFocus) !== null;
    }

    function test_linksAreFollowedByKeys(): void {
        answer("One [first **link**](test:one) and [second][2].\n\n[2]: test:two\n");
        tryVerify(() => text().links.count === 2);
        spy.target = text();
        list().forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Up);
        keyClick(Qt.Key_Tab);
        tryVerify(() => focusIsOn("LinkPart"));
        compare(find(item => isA(item, "LinkPart") && item.activeFocus).spoken, "first link");
        keyClick(Qt.Key_Tab);
        keyClick(Qt.Key_Return);
        tryCompare(spy, "count", 1);
        compare(spy.signalArguments[0][0], "test:two");
    }

    function test_wideCodeIsScrolledByKeys(): void {
        answer("```\n" + "wide ".repeat(100) + "\n```\n");
        tryVerify(() => find(item => isA(item, "CodePanel")) !== null);
        const panel = find(item => isA(item, "CodePanel"));
        verify(panel.scrolls);
        list().forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Up);
        keyClick(Qt.Key_Tab);
        tryVerify(() => panel.activeFocus);
        keyClick(Qt.Key_Right);
        tryVerify(() => panel.position > 0);
        keyClick(Qt.Key_End);
        tryVerify(() => Math.abs(panel.position + panel.share - 1) < 0.01);
        keyClick(Qt.Key_Home);
        tryCompare(panel, "position", 0);
    }

    SignalSpy {
        id: spy
        signalName: "linkActivated"
    }

    function test_searchedWordsAreFoundInALongMessage(): void {
        answer("A paragraph of words.\n\n".repeat(60) + "Here stands a needle.\n\n" + "More words.\n\n".repeat(60));
        const view = list();
        view.searched = ["needle"];
        view.showMessage(1);
        const place = text().heightOf(["needle"]);
        verify(place > 500);
        tryVerify(() => {
            const seen = text().mapToItem(view, 0, text().heightOf(["needle"])).y;
            return seen > 0 && seen < view.height;
        });
    }
}
