// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Qt.labs.platform as Platform

/// The icon in the desktop's tray. Apart from Tray, so that what it needs is loaded only for those who ask for it.
Item {
    id: tray

    /// False: the desktop is asked whether it has a tray, nothing is put there.
    property bool shown: true

    signal opened
    signal quitRequested

    /// Whether the desktop has a tray now. It tells of no change.
    function isAvailable(): bool {
        return icon.available;
    }

    Platform.SystemTrayIcon {
        id: icon
        visible: tray.shown && available
        icon.source: "qrc:/qt/qml/Onebit/Ui/icons/tray.svg"
        tooltip: qsTr("Onebit")
        onActivated: reason => {
            if (reason !== Platform.SystemTrayIcon.Context)
                tray.opened();
        }

        menu: Platform.Menu {
            Platform.MenuItem {
                text: qsTr("Show Onebit")
                onTriggered: tray.opened()
            }
            Platform.MenuItem {
                text: qsTr("Quit Onebit")
                onTriggered: tray.quitRequested()
            }
        }
    }
}
