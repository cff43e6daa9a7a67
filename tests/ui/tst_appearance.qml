// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Onebit.Ui

WindowTest {
    name: "Appearance"

    function sidebar(): var { return find(item => isA(item, "Sidebar")); }

    function colorAt(x: int, y: int): color {
        return grabImage(window.contentItem).pixel(x, y);
    }

    function test_lightAndDarkChangeTheWindowAtOnce(): void {
        app.appearance.colorScheme = "light";
        tryCompare(Theme, "dark", false);
        tryVerify(() => Qt.colorEqual(colorAt(1240, 100), "#FFFFFF"));
        app.appearance.colorScheme = "dark";
        tryVerify(() => Qt.colorEqual(colorAt(1240, 100), "#18181B"));
        verify(Qt.colorEqual(colorAt(100, 600), "#131315"));
        app.appearance.highContrast = true;
        tryVerify(() => Qt.colorEqual(colorAt(1240, 100), "#000000"));
    }

    function test_theSidebarIsADrawerInANarrowWindow(): void {
        verify(sidebar() !== null);
        window.width = 900;
        tryVerify(() => sidebar() === null);
        press("Show sidebar");
        tryVerify(() => sidebar() !== null);
        wait(200);  // it has slid in
        keyClick(Qt.Key_Escape);
        tryVerify(() => sidebar() === null);
        keyClick(Qt.Key_B, Qt.ControlModifier);
        tryVerify(() => sidebar() !== null);
        press("New chat");
        tryVerify(() => sidebar() === null);
        window.width = 1280;
        tryVerify(() => sidebar() !== null);
    }

    function test_ctrlBHidesTheSidebar(): void {
        keyClick(Qt.Key_B, Qt.ControlModifier);
        tryVerify(() => sidebar() === null);
        verify(!app.appearance.sidebarVisible);
        keyClick(Qt.Key_B, Qt.ControlModifier);
        tryVerify(() => sidebar() !== null);
    }

    function test_theScaleMultipliesMeasuresAndBreakpoints(): void {
        const row = button("New chat");
        compare(row.height, 32);
        keyClick(Qt.Key_Plus, Qt.ControlModifier);
        verify(app.appearance.scale > 1);
        app.appearance.scale = 2;
        tryVerify(() => sidebar() === null, 2000, "1280 wide at 200% is 640 to the layout");
        compare(composer().lineRoom, 48);
        keyClick(Qt.Key_0, Qt.ControlModifier);
        compare(app.appearance.scale, 1);
        tryVerify(() => sidebar() !== null);
    }

    function test_theSmallestWindowHoldsEverything(): void {
        harness.openGate();
        ask("Hello");
        tryCompare(app.conversation, "busy", false);
        window.width = 360;
        window.height = 480;
        wait(50);
        for (const words of ["Generation settings", "More", "Show sidebar"]) {
            const found = button(words);
            verify(found !== null, words);
            const place = found.mapToItem(window.contentItem, 0, 0);
            verify(place.x >= 0 && place.x + found.width <= 360, words);
        }
        verify(composer().mapToItem(window.contentItem, 0, composer().height).y <= 480);
    }

    function test_theWindowComesBackWhereItWas(): void {
        window.width = 900;
        window.height = 700;
        window.x = 40;
        window.y = 60;
        window.close();
        closeWindow();
        harness.restart();
        reopen();
        compare([window.x, window.y, window.width, window.height], [40, 60, 900, 700]);
    }

    function test_aWindowOfAScreenThatIsGoneCanBeSeen(): void {
        closeWindow();
        app.appearance.windowX = 99999;
        app.appearance.windowY = 50;
        harness.restart();
        reopen();
        verify(window.x < 10000, String(window.x));
    }

    function test_everyWidthHoldsTheComposer_data(): var {
        return [380, 640, 960, 1280, 2560, 3840].map(width => ({ tag: String(width), width: width }));
    }

    function test_everyWidthHoldsTheComposer(data: var): void {
        for (const scale of [0.8, 1, 2]) {
            app.appearance.scale = scale;
            window.width = data.width;
            tryVerify(() => composer().width > 0 && composer().width <= window.width);
            const send = find(item => isA(item, "SendButton"));
            tryVerify(() => {
                const place = send.mapToItem(window.contentItem, 0, 0);
                return place.x >= 0 && place.x + send.width <= data.width;
            }, 5000, data.tag + " at " + scale);
            tryVerify(() => composer().width <= 760 * scale + 1, 5000, "the column keeps its measure");
        }
        app.appearance.scale = 1;
        window.width = 1280;
    }

    function test_nothingFadesOrSlidesWhenMotionIsReduced(): void {
        app.appearance.reduceMotion = true;
        tryCompare(Theme, "fade", 0);
        compare(Theme.dialogFade, 0);
        compare(Theme.fold, 0);
    }

    function test_rightToLeftMirrorsTheWindow(): void {
        window.LayoutMirroring.enabled = true;
        tryVerify(() => sidebar().mapToItem(window.contentItem, 0, 0).x > 900);
        verify(button("Send") === null);
        const send = find(item => isA(item, "SendButton"));
        verify(send.mapToItem(composer(), 0, 0).x < 20);
    }

    /// Numbers are written as the words around them are, always in the digits that texts have too.
    function test_numbersFollowTheLanguage(): void {
        const half = language => {
            app.system.language = language;
            return Number(0.5).toLocaleString(Qt.locale(), "f", 1);
        };
        compare(half("de"), "0,5");
        compare(half("ar")[0], "0");
        compare(half("zh_CN"), "0.5");
        compare(half("en"), "0.5");
    }

    /// What warns of a full context, mirrored: its words are within.
    function test_aNoticeIsMirroredWhole(): void {
        harness.openGate();
        app.settings.setValue("contextLength", 256);
        harness.setTokensPerMessage(230);
        ask("Hello");
        tryCompare(app.conversation, "busy", false);
        window.rightToLeft = true;
        tryVerify(() => find(item => isA(item, "ContextNotice") && item.visible) !== null);
        const notice = find(item => isA(item, "ContextNotice"));
        tryVerify(() => search(notice, item => isA(item, "UiText") && (item.mapToItem(notice, 0, 0).x < 0
            || item.mapToItem(notice, item.width, 0).x > notice.width)) === null);
        window.rightToLeft = false;
    }
}
