import QtQuick
import QtQuick.Layouts
import Onebit.App
import Onebit.Ui

/// What Onebit asks of this computer.
SettingsPage {
    id: page

    SettingWords {
        Layout.fillWidth: true
        label: qsTr("Computes with")
        help: page.app.engine.kernel === "" ? qsTr("No model is loaded")
            : qsTr("%1 on %2, %n thread(s)", "", page.app.engine.threads)
                .arg(page.app.engine.kernel).arg(page.app.engine.target)
    }
}
