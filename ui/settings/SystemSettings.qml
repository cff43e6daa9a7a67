// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.App
import Onebit.Ui

/// What Onebit asks of this computer.
SettingsPage {
    id: page

    readonly property SystemOptions system: app.system
    readonly property bool hasTray: (tray.item as TrayIcon)?.isAvailable() ?? false

    ChoiceRow {
        label: qsTr("Give memory back")
        help: qsTr("The model is unloaded after this time without a reply, and loaded again when you write")
        Segments {
            name: qsTr("Give memory back")
            labels: [qsTr("5 min"), qsTr("30 min"), qsTr("2 h"), qsTr("Never")]
            values: [5, 30, 120, 0]
            current: page.system.unloadAfterMinutes
            onChosen: value => page.system.unloadAfterMinutes = value
        }
    }
    ChoiceRow {
        label: qsTr("Spare the battery")
        help: qsTr("On its battery, half of the threads compute, and every other program goes first")
        ToggleSwitch {
            text: qsTr("Spare the battery")
            checked: page.system.spareBattery
            onToggled: page.system.spareBattery = checked
        }
    }
    ChoiceRow {
        label: qsTr("Stay in the tray")
        help: page.hasTray ? qsTr("A window that is closed waits in the tray; Quit ends Onebit")
            : qsTr("This desktop has no tray: closing the window ends Onebit")
        ToggleSwitch {
            text: qsTr("Stay in the tray")
            enabled: page.hasTray || checked
            opacity: enabled ? 1 : Theme.disabledOpacity
            checked: page.system.stayInTray
            onToggled: page.system.stayInTray = checked
        }
    }
    // Asks the desktop for its tray, only while this page is open.
    Loader {
        id: tray
        visible: false
        Component.onCompleted: setSource(Qt.resolvedUrl("../TrayIcon.qml"), { shown: false })
    }
    SettingWords {
        width: page.width
        topPadding: Theme.px(8)
        label: qsTr("While it writes")
        help: page.system.stayInTray ? qsTr("This computer does not go to sleep by itself while a reply is written.")
            : qsTr("This computer does not go to sleep by itself while a reply is written. Nothing runs after the window is closed.")
    }
    SettingWords {
        width: page.width
        topPadding: Theme.px(8)
        label: qsTr("Computes with")
        help: page.app.engine.kernel === "" ? qsTr("No model is loaded")
            : qsTr("%1 on %2, %n thread(s)", "", page.app.engine.threads)
                .arg(page.app.engine.kernel).arg(page.app.engine.target)
    }
}
