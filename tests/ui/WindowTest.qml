// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Onebit.Ui

/// A test with the window open on a fresh application.
TestCase {
    id: test

    property var window: null
    property var app: null

    function openWindow(): void {
        app = harness.app;
        window = component.createObject(null, { app: app });
        verify(window !== null, component.errorString());
        window.width = 1280;
        window.height = 800;
        window.requestActivate();
        tryVerify(() => window.active);
        tryCompare(app.engine, "state", "ready");
        tryVerify(() => app.models.currentId !== "");
    }

    /// Opens a window where and as large as the settings say.
    function reopen(): void {
        app = harness.app;
        window = component.createObject(null, { app: app });
        verify(window !== null, component.errorString());
        tryCompare(app.engine, "state", "ready");
    }

    function closeWindow(): void {
        if (window === null)
            return;
        window.destroy();
        window = null;
        wait(10);
    }

    function init(): void {
        harness.start();
        openWindow();
    }

    function cleanup(): void {
        closeWindow();
        harness.stop();
    }

    /// The first visible item for which `fits` holds, in the window and its popups.
    function find(fits: var): var {
        return search(window.contentItem.parent, fits);
    }

    function search(item: var, fits: var): var {
        if (!item.visible)
            return null;
        if (fits(item))
            return item;
        for (let index = 0; index < item.children.length; ++index) {
            const found = search(item.children[index], fits);
            if (found !== null)
                return found;
        }
        return null;
    }

    function isA(item: var, type: string): bool {
        return String(item).startsWith(type + "_QMLTYPE");
    }

    function button(words: string): var {
        return find(item => item.text === words && item.clicked !== undefined && item.enabled);
    }

    function press(words: string): void {
        tryVerify(() => button(words) !== null, 2000, "no button " + words);
        const found = button(words);
        mouseClick(found);
    }

    function showsText(words: string): bool {
        return find(item => item.text !== undefined && (item.getText ? item.getText(0, item.length) : String(item.text)).includes(words)) !== null;
    }

    function composer(): var {
        return find(item => isA(item, "Composer"));
    }

    function typeWords(words: string): void {
        for (const character of words)
            keyClick(character);
    }

    function ask(words: string): void {
        composer().focusInput();
        typeWords(words);
        keyClick(Qt.Key_Return);
    }

    name: "WindowTest"
    when: true

    Component {
        id: component
        Main {}
    }
}
