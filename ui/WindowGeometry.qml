import QtQuick
import QtQuick.Window
import Onebit.App

/// Keeps where the window was and how large, and puts it there at the next start.
Item {
    id: geometry

    required property Window window
    required property Appearance appearance

    readonly property bool plain: window.visibility === Window.Windowed

    /// Shows the window where it was. Not by bindings: what a person drags would be taken back.
    function open(): void {
        window.width = appearance.windowWidth;
        window.height = appearance.windowHeight;
        if (appearance.windowX >= 0 && appearance.windowY >= 0) {
            window.x = appearance.windowX;
            window.y = appearance.windowY;
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
