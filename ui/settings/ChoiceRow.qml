import QtQuick
import QtQuick.Layouts
import Onebit.Ui

/// A choice of the window: its words, and its control at the end of the line.
GridLayout {
    id: row

    required property string label
    required property string help
    default property alias control: place.data

    /// A wide control stands under its words.
    readonly property bool stacked: place.implicitWidth > width * 0.6

    Layout.fillWidth: true
    Layout.minimumHeight: Theme.px(48)
    columns: stacked ? 1 : 2
    columnSpacing: Theme.px(16)
    rowSpacing: Theme.px(8)

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
