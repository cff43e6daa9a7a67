// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest

/// The About page: whether there is a newer version, what Onebit is made of, what a crash left.
WindowTest {
    name: "About"

    function open(): void {
        window.dialogs.openSettings("about");
        tryVerify(() => button("Highway") !== null);
        // The keyboard comes when the dialog is open.
        const pages = find(item => isA(item, "SettingsPageList"));
        tryVerify(() => pages.currentItem.activeFocus);
    }

    function pane(): var { return find(item => isA(item, "TextPane") && item.visible); }

    function test_aPartOpensToItsOwnersAndItsLicence(): void {
        open();
        verify(pane() === null);
        const part = button("Highway");
        part.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Return);
        tryVerify(() => pane() !== null);
        verify(pane().text.includes("Google LLC"));
        verify(pane().text.includes("Apache License"));
        verify(part.Accessible.checked);
        keyClick(Qt.Key_Tab);
        compare(window.activeFocusItem.Accessible.name, "Licence of Highway");
        compare(pane().contentY, 0);
        keyClick(Qt.Key_End);
        verify(pane().contentY > 0);
        keyClick(Qt.Key_Home);
        compare(pane().contentY, 0);
        keyClick(Qt.Key_Backtab);
        verify(part.activeFocus);
        keyClick(Qt.Key_Return);
        tryVerify(() => pane() === null);
    }

    function test_nothingAsksForNewerVersionsUntilItIsSwitchedOn(): void {
        open();
        const toggle = find(item => isA(item, "ToggleSwitch") && item.text === "Look for a newer Onebit");
        verify(!toggle.checked);
        verify(button("Look now") === null);
        mouseClick(toggle);
        verify(app.updates.enabled);
        tryVerify(() => showsText("Versions are told at"));
        verify(button("Look now") === null, "there is no address yet");
        app.updates.address = "nowhere";
        tryVerify(() => showsText("has to look like"));
        compare(app.network.requestLog.count, 0);
    }

    function test_theVersionOfAServerIsCompared(): void {
        open();
        app.network.offline = true;
        app.updates.address = "https://example.invalid/version";
        app.updates.enabled = true;
        press("Look now");
        tryVerify(() => showsText("set to stay offline"));
    }

    function test_aCrashIsToldAtTheNextStartAndItsReportDeleted(): void {
        closeWindow();
        harness.writeCrashReport("Onebit 1.2.3\nCrash: SIGSEGV");
        harness.restart();
        openWindow();
        tryVerify(() => showsText("Onebit crashed on"));
        press("Show");
        tryVerify(() => pane() !== null);
        compare(pane().text, "Onebit 1.2.3\nCrash: SIGSEGV");
        tryVerify(() => button("Copy") !== null && button("Copy").activeFocus);
        keyClick(Qt.Key_Return);
        compare(harness.clipboard(), "Onebit 1.2.3\nCrash: SIGSEGV");
        press("Delete");
        tryVerify(() => pane() === null);
        compare(app.crashes.count, 0);
        verify(!showsText("Onebit crashed on"));
    }
}
