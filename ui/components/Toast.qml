// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.Ui

/// One sentence over the composer, with one way back. It stays eight seconds, longer while pointed at or
/// focused.
Item {
    id: toast

    property string sentence: ""
    property string actionLabel: ""
    readonly property bool held: pointer.hovered || action.activeFocus

    signal acted

    function show(words: string, label: string): void {
        sentence = words;
        actionLabel = label;
        opacity = 1;
        timer.restart();
    }

    function hide(): void {
        timer.stop();
        opacity = 0;
    }

    implicitWidth: Math.min(row.implicitWidth + Theme.px(actionLabel === "" ? 32 : 20), parent ? parent.width - Theme.px(24) : 0)
    implicitHeight: Theme.px(40)
    opacity: 0
    visible: opacity > 0
    onHeldChanged: if (!held && visible) timer.restart()
    Accessible.role: Accessible.AlertMessage
    Accessible.name: sentence

    Behavior on opacity {
        NumberAnimation { duration: Theme.fade }
    }
    Timer {
        id: timer
        interval: 8000
        onTriggered: if (!toast.held) toast.hide()
    }
    HoverHandler { id: pointer }
    Panel { anchors.fill: parent }

    Row {
        id: row
        anchors.left: parent.left
        anchors.leftMargin: Theme.px(16)
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(4)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.px(12)

        UiText {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, toast.parent ? toast.parent.width - Theme.px(56) - action.width : 0)
            text: toast.sentence
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        ActionButton {
            id: action
            anchors.verticalCenter: parent.verticalCenter
            visible: toast.actionLabel !== ""
            kind: "link"
            text: toast.actionLabel
            onClicked: {
                toast.hide();
                toast.acted();
            }
        }
    }
}
