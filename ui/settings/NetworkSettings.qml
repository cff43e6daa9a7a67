import QtQuick
import QtQuick.Layouts
import Onebit.Ui

/// What goes over the network.
SettingsPage {
    SettingWords {
        Layout.fillWidth: true
        label: qsTr("Nothing is sent")
        help: qsTr("What you write and what the models answer stay on this computer.")
    }
}
