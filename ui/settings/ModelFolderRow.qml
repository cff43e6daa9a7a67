// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Onebit.Ui

/// A folder of models: where it is, what is in it, and whether downloads go there.
RowLayout {
    id: row

    required property string path
    required property string detail
    required property bool missing
    required property bool isDefault
    required property bool removable

    signal chosenAsDefault
    signal openRequested
    signal removeRequested

    spacing: Theme.px(4)

    SettingWords {
        Layout.fillWidth: true
        Layout.rightMargin: Theme.px(12)
        label: row.path
        elided: Text.ElideMiddle
        help: row.isDefault && !row.missing ? qsTr("%1 · downloads go here").arg(row.detail) : row.detail
    }
    ActionButton {
        visible: !row.isDefault
        kind: "quiet"
        compact: true
        text: qsTr("Download here")
        Accessible.name: qsTr("Download to %1").arg(row.path)
        enabled: !row.missing
        onClicked: row.chosenAsDefault()
    }
    IconButton {
        glyph: "folder"
        side: 28
        enabled: !row.missing
        text: qsTr("Open %1").arg(row.path)
        onClicked: row.openRequested()
    }
    IconButton {
        visible: row.removable
        glyph: "close"
        side: 28
        text: qsTr("Take %1 from the list; its files stay").arg(row.path)
        onClicked: row.removeRequested()
    }
}
