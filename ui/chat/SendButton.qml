// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Onebit.Ui

/// The one ink button of the composer: an arrow sends, a bit stops.
T.Button {
    id: button

    required property bool busy

    implicitWidth: Theme.px(32)
    implicitHeight: Theme.px(32)
    padding: 0
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    text: busy ? qsTr("Stop") : qsTr("Send")
    Accessible.name: text
    Keys.onReturnPressed: button.clicked()
    Keys.onEnterPressed: button.clicked()

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            visible: !button.busy
            glyph: "arrow-up"
            color: Theme.textOnInk
        }
        Bit {
            anchors.centerIn: parent
            visible: button.busy
            size: 10
            tint: Theme.textOnInk
        }
    }
    background: Rectangle {
        radius: Theme.radiusSend
        color: button.down || button.hovered ? Theme.inkHover : Theme.ink
        opacity: button.enabled ? 1 : Theme.disabledOpacity

        FocusRing {
            visible: button.visualFocus
            around: parent.radius
        }
    }
    TipArea {
        text: button.busy ? qsTr("Stop  Esc") : qsTr("Send  Enter")
        shown: button.hovered || button.visualFocus
    }
}
