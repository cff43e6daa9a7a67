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
        tryVerify(() => Qt.colorEqual(colorAt(640, 400), "#FFFFFF"));
        app.appearance.colorScheme = "dark";
        tryVerify(() => Qt.colorEqual(colorAt(640, 400), "#18181B"));
        verify(Qt.colorEqual(colorAt(100, 600), "#131315"));
        app.appearance.highContrast = true;
        tryVerify(() => Qt.colorEqual(colorAt(640, 400), "#000000"));
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

    function test_rightToLeftMirrorsTheWindow(): void {
        window.LayoutMirroring.enabled = true;
        tryVerify(() => sidebar().mapToItem(window.contentItem, 0, 0).x > 900);
        verify(button("Send") === null);
        const send = find(item => isA(item, "SendButton"));
        verify(send.mapToItem(composer(), 0, 0).x < 20);
    }
}
