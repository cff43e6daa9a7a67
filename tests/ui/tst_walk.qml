// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest

/// Every page and dialog with the keyboard alone: Tab reaches everything once and comes round, what it reaches has a
/// name and is in sight, Esc leaves, and the keyboard is back where it was.
WindowTest {
    name: "Walk"

    readonly property var dialogs: [
        { tag: "palette", open: () => window.dialogs.openPalette() },
        { tag: "generation", open: () => window.dialogs.openGeneration() },
        { tag: "settings, appearance", open: () => window.dialogs.openSettings("appearance") },
        { tag: "settings, models", open: () => window.dialogs.openSettings("models") },
        { tag: "settings, network", open: () => window.dialogs.openSettings("network") },
        { tag: "settings, system", open: () => window.dialogs.openSettings("system") },
        { tag: "settings, about", open: () => window.dialogs.openSettings("about") },
        { tag: "shortcuts", open: () => window.dialogs.openShortcuts() },
        { tag: "rename", open: () => window.dialogs.renameCurrent() },
        { tag: "how a reply came about", open: () => window.dialogs.showReply(lastReply(), false) },
        { tag: "two models", open: () => window.dialogs.compareModels() }
    ]

    function lastReply(): string {
        return find(item => isA(item, "MessageRow") && !item.fromUser).messageId;
    }

    /// The overlay in which dialogs lie.
    function overlay(): var {
        return search(window.contentItem.parent, item => String(item).startsWith("QQuickOverlay"));
    }

    function within(item: var, outer: var): bool {
        for (let above = item; above !== null; above = above.parent) {
            if (above === outer)
                return true;
        }
        return false;
    }

    /// What Tab reaches until it comes round, in order.
    function walk(key: int): var {
        const reached = [];
        const first = window.activeFocusItem;
        for (let step = 0; step < 150; ++step) {
            keyClick(key);
            const item = window.activeFocusItem;
            verify(item !== null, "the keyboard is nowhere");
            verify(item.Accessible.name !== "", "no name: " + item);
            verify(item.visible && item.enabled, item.Accessible.name);
            const place = item.mapToItem(window.contentItem, 0, 0);
            verify(place.x >= -1 && place.x + Math.min(item.width, 1) <= window.width, item.Accessible.name + " is in sight");
            verify(!reached.includes(item), "twice: " + item.Accessible.name);
            reached.push(item);
            if (item === first)
                return reached;
        }
        fail("Tab does not come round");
        return reached;
    }

    /// A popup has the keyboard itself until it is open; then something in it has.
    function isOpen(): bool {
        return overlay() !== null && within(window.activeFocusItem, overlay()) && window.activeFocusItem.Accessible.name !== "";
    }

    function names(items: var): string {
        return items.map(item => item.Accessible.name).sort().join(", ");
    }

    function talk(): void {
        harness.openGate();
        ask("Hello");
        tryCompare(app.conversation, "busy", false);
    }

    function test_dialogsHoldTheKeyboardAndGiveItBack_data(): var { return dialogs; }

    function test_dialogsHoldTheKeyboardAndGiveItBack(data: var): void {
        harness.addModel("second.gguf");
        app.models.rescan();
        tryVerify(() => app.models.count > 1);
        talk();
        const before = button("New chat");
        before.forceActiveFocus(Qt.TabFocusReason);
        data.open();
        tryVerify(isOpen, 5000, "the dialog has the keyboard");
        const forwards = walk(Qt.Key_Tab);
        for (const item of forwards)
            verify(within(item, overlay()), "outside: " + item.Accessible.name);
        compare(names(walk(Qt.Key_Backtab)), names(forwards));
        keyClick(Qt.Key_Escape);
        tryVerify(() => window.activeFocusItem === before, 5000, "back where it was");
    }

    function test_pagesComeRound_data(): var {
        return [
            { tag: "an empty chat", open: () => window.newChat() },
            { tag: "a chat", open: () => talk() },
            { tag: "the models", open: () => window.showPage("models") },
            { tag: "the trash", open: () => press("Trash") },
            { tag: "the find bar", open: () => { talk(); window.findInChat(); } }
        ];
    }

    function test_pagesComeRound(data: var): void {
        data.open();
        tryVerify(() => window.activeFocusItem !== null);
        const forwards = walk(Qt.Key_Tab);
        verify(forwards.length > 5);
        compare(names(walk(Qt.Key_Backtab)), names(forwards));
    }

    function test_theDrawerHoldsTheKeyboardAndGivesItBack(): void {
        window.width = 500;
        composer().focusInput();
        keyClick(Qt.Key_B, Qt.ControlModifier);
        tryVerify(isOpen);
        for (const item of walk(Qt.Key_Tab))
            verify(within(item, overlay()), "outside: " + item.Accessible.name);
        keyClick(Qt.Key_Escape);
        tryVerify(() => window.activeFocusItem === composer().input);
    }
}
