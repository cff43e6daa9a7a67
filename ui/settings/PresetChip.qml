// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Onebit.Ui

/// One preset. Own ones have a menu: right click, or the menu key.
T.AbstractButton {
    id: chip

    required property string presetId
    required property string name
    required property bool own
    required property bool chosen
    required property bool changed

    signal renameRequested
    signal deleteRequested

    text: changed ? qsTr("%1, changed").arg(name) : name
    implicitWidth: words.implicitWidth + Theme.px(22)
    implicitHeight: Theme.px(28)
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()
    Keys.onMenuPressed: openMenu()
    Keys.onDeletePressed: if (own) deleteRequested()
    Accessible.role: Accessible.RadioButton
    Accessible.name: text
    Accessible.checkable: true
    Accessible.checked: chosen

    function openMenu(): void {
        if (own)
            menu.popup(chip, 0, chip.height + Theme.px(4));
    }

    UiText {
        id: words
        anchors.centerIn: parent
        text: chip.text
        horizontalAlignment: Text.AlignHCenter
        font.weight: chip.chosen ? Font.Medium : Font.Normal
        color: chip.chosen ? Theme.text : Theme.text2
        Accessible.ignored: true
    }
    background: Rectangle {
        radius: Theme.radiusControl
        color: chip.down ? Theme.selected : chip.hovered ? Theme.hover : "transparent"
        border.color: chip.chosen ? Theme.ink : Theme.line
        border.width: chip.chosen ? Theme.controlEdge : Theme.hairline

        FocusRing { visible: chip.visualFocus }
    }

    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: chip.openMenu()
    }
    PopupMenu {
        id: menu
        menuWidth: 160

        PopupMenuItem {
            text: qsTr("Rename")
            glyph: "pencil"
            onTriggered: chip.renameRequested()
        }
        PopupMenuItem {
            text: qsTr("Delete")
            glyph: "trash"
            danger: true
            onTriggered: chip.deleteRequested()
        }
    }
}
