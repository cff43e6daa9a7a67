// SPDX-License-Identifier: Apache-2.0
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
    readonly property bool stacked: width > 0 && place.implicitWidth > width * 0.6

    width: parent ? parent.width : implicitWidth
    height: Math.max(Theme.px(48), implicitHeight)
    columnSpacing: Theme.px(16)
    rowSpacing: Theme.px(8)

    SettingWords {
        Layout.row: 0
        Layout.column: 0
        Layout.fillWidth: true
        label: row.label
        help: row.help
    }
    RowLayout {
        id: place
        Layout.row: row.stacked ? 1 : 0
        Layout.column: row.stacked ? 0 : 1
        spacing: Theme.px(4)
    }
}
