// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Onebit.Ui

/// On or off, at once.
T.Switch {
    id: control

    implicitWidth: Theme.px(32)
    implicitHeight: Theme.px(28)
    padding: 0
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.name: text
    Keys.onReturnPressed: turn()
    Keys.onEnterPressed: turn()

    /// As a click does.
    function turn(): void {
        toggle();
        toggled();
    }

    indicator: Rectangle {
        y: (control.height - height) / 2
        implicitWidth: Theme.px(32)
        implicitHeight: Theme.px(20)
        radius: height / 2
        color: control.checked ? Theme.accent : Theme.raised
        border.width: control.checked ? 0 : Theme.controlEdge
        border.color: Theme.lineStrong

        Rectangle {
            readonly property bool atEnd: control.checked !== control.mirrored

            x: atEnd ? parent.width - width - Theme.px(2) : Theme.px(2)
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.px(16)
            height: width
            radius: width / 2
            color: control.checked ? Theme.textOnAccent : Theme.lineStrong
        }

        FocusRing {
            visible: control.visualFocus
            around: parent.radius
        }
    }
}
