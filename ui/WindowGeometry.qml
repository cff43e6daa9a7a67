// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Window
import Onebit.App

/// Keeps where the window was and how large, and puts it there at the next start.
Item {
    id: geometry

    required property Window window
    required property Appearance appearance

    readonly property bool plain: window.visibility === Window.Windowed

    /// Whether a window of this place could be seen and taken by its top: a screen may be gone since.
    function reachable(x: int, y: int, width: int): bool {
        const room = 80;
        const screens = Array.from(Application.screens);
        return screens.length === 0 || screens.some(screen => x + width >= screen.virtualX + room
            && x <= screen.virtualX + screen.width - room
            && y >= screen.virtualY && y <= screen.virtualY + screen.height - room);
    }

    /// Shows the window where it was. Not by bindings: what a person drags would be taken back.
    function open(): void {
        window.width = appearance.windowWidth;
        window.height = appearance.windowHeight;
        const x = appearance.windowX, y = appearance.windowY;
        if (x >= 0 && y >= 0 && reachable(x, y, appearance.windowWidth)) {
            window.x = x;
            window.y = y;
        }
        window.visibility = appearance.windowMaximized ? Window.Maximized : Window.Windowed;
    }

    function keep(): void {
        if (!plain || !window.visible)
            return;
        appearance.windowWidth = window.width;
        appearance.windowHeight = window.height;
        appearance.windowX = window.x;
        appearance.windowY = window.y;
    }

    Timer {
        id: settled
        interval: 500
        onTriggered: geometry.keep()
    }
    Connections {
        target: geometry.window
        function onWidthChanged(): void { settled.restart(); }
        function onHeightChanged(): void { settled.restart(); }
        function onXChanged(): void { settled.restart(); }
        function onYChanged(): void { settled.restart(); }
        function onVisibilityChanged(): void {
            if (geometry.window.visible)
                geometry.appearance.windowMaximized = geometry.window.visibility === Window.Maximized;
        }
        function onClosing(): void { geometry.keep(); }
    }
}
