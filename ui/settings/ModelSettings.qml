import QtQuick
import Onebit.App
import Onebit.Ui

/// Where the models are.
SettingsPage {
    id: page

    ChoiceRow {
        label: qsTr("Models folder")
        help: page.app.models.folder
        ActionButton {
            text: qsTr("Open")
            tip: qsTr("Open the models folder")
            onClicked: page.app.models.openFolder()
        }
    }
}
