// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Window
import Onebit.App

/// Keeps a window that is closed in the tray, if a person asked for it and the desktop has one. Without a tray the
/// window closes: nobody could bring it back.
Item {
    id: tray

    required property Window window
    required property SystemOptions system

    /// The program ends; closing the window is closing it.
    property bool leaving: false

    signal showRequested

    /// Closes the window, and with it the program, whether or not it may stay in the tray.
    function quit(): void {
        leaving = true;
        window.close();
    }

    Loader {
        id: place
        active: tray.system.stayInTray
        source: Qt.resolvedUrl("TrayIcon.qml")
    }
    Connections {
        target: place.item
        function onOpened(): void { tray.showRequested(); }
        function onQuitRequested(): void {
            tray.leaving = true;
            // The window may be hidden: closing it would not end anything then.
            Qt.quit();
        }
    }
    Connections {
        target: tray.window
        function onClosing(close: var): void {
            const icon = place.item as TrayIcon;
            if (tray.leaving || icon === null || !icon.isAvailable())
                return;
            close.accepted = false;
            tray.window.hide();
        }
    }
}
