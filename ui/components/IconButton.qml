// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Onebit.Ui

/// A square button with an icon only; its text is the accessible name and the tooltip.
T.Button {
    id: button

    required property string glyph
    property real side: 32
    property real iconSize: side < 32 ? 14 : 16
    property bool directional: false
    property color tint: Theme.text2
    /// Shown after the name in the tooltip: "Ctrl+B".
    property string shortcut: ""

    implicitWidth: Theme.px(side)
    implicitHeight: Theme.px(side)
    padding: 0
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    opacity: enabled ? 1 : Theme.disabledOpacity
    Accessible.name: text
    Keys.onReturnPressed: button.clicked()
    Keys.onEnterPressed: button.clicked()

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            glyph: button.glyph
            size: button.iconSize
            directional: button.directional
            color: button.tint
        }
    }
    background: Rectangle {
        radius: Theme.radiusControl
        color: button.down || button.checked ? Theme.selected : button.hovered ? Theme.hover : "transparent"

        FocusRing {
            visible: button.visualFocus
            anchors.margins: button.side < 32 ? -Theme.px(2) : 0
        }
    }

    TipArea {
        text: button.shortcut === "" ? button.text : button.text + "  " + button.shortcut
        shown: button.hovered || button.visualFocus
    }
}
