// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Onebit.App
import Onebit.Ui

/// A part of Onebit and its licence; opened, who made it and the licence's words.
ColumnLayout {
    id: row

    required property PartListModel parts
    required property int index
    required property string name
    required property string licence

    property bool opened: false

    spacing: Theme.px(4)

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.px(8)

        ActionButton {
            Layout.leftMargin: -Theme.px(10)
            kind: "quiet"
            compact: true
            glyph: row.opened ? "chevron-down" : "chevron-right"
            text: row.name
            Accessible.description: row.licence
            Accessible.checkable: true
            Accessible.checked: row.opened
            onClicked: row.opened = !row.opened
        }
        UiText {
            Layout.fillWidth: true
            text: row.licence
            step: Theme.small
            color: Theme.text3
            elide: Text.ElideRight
            horizontalAlignment: Text.AlignRight
        }
    }
    TextPane {
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.px(200)
        Layout.bottomMargin: Theme.px(8)
        visible: row.opened
        //: of a part of the program
        name: qsTr("Licence of %1").arg(row.name)
        text: row.opened ? row.parts.wholeText(row.index) : ""
    }
}
