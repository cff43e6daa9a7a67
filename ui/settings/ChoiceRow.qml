import QtQuick
import QtQuick.Layouts
import Onebit.Ui

/// A choice of the window: its words, and its control at the end of the line.
RowLayout {
    id: row

    required property string label
    required property string help
    default property alias control: place.data

    Layout.fillWidth: true
    Layout.minimumHeight: Theme.px(48)
    spacing: Theme.px(16)

    SettingWords {
        Layout.fillWidth: true
        label: row.label
        help: row.help
    }
    RowLayout {
        id: place
        spacing: Theme.px(4)
    }
}
