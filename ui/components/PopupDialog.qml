// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Onebit.Ui

/// A dialog over a scrim: title, content, foot with Done at the right. Esc closes it; the focus stays inside
/// and goes back to where it was.
T.Popup {
    id: dialog

    required property string title
    property real dialogWidth: 560
    /// The height that the content would like; the window limits it and the content scrolls.
    property real contentRoom: 400
    default property alias content: body.data
    /// What stands in the line of the title, beside the cross.
    property alias head: headRow.data
    /// What stands at the left of the foot.
    property alias foot: footRow.data
    property Item initialFocus: done
    /// "main", or "plain" where another button does what the dialog is for.
    property string doneKind: "main"

    /// Done was chosen, rather than Esc or the cross.
    signal accepted

    parent: T.Overlay.overlay
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? Math.round((parent.height - height) / 2) : 0
    width: parent ? Math.min(Theme.px(dialogWidth), parent.width - Theme.px(24)) : 0
    height: parent ? Math.min(Theme.px(64 + 56) + contentRoom, parent.height - Theme.px(parent.height > Theme.px(700) ? 128 : 24)) : 0
    modal: true
    focus: true
    padding: 0
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    // Before it has faded in: what is typed meanwhile belongs to it.
    onVisibleChanged: if (visible) initialFocus.forceActiveFocus(Qt.PopupFocusReason)

    T.Overlay.modal: Rectangle {
        color: Theme.scrim
        Behavior on opacity {
            NumberAnimation { duration: Theme.dialogFade }
        }
    }
    background: Panel {
        depth: "dialog"
        radius: Theme.radiusDialog
    }
    Item {
        anchors.fill: parent
        Accessible.role: Accessible.Dialog
        Accessible.name: dialog.title

        UiText {
            id: heading
            anchors.left: parent.left
            anchors.leftMargin: Theme.px(24)
            anchors.right: headRow.left
            height: Theme.px(64)
            text: dialog.title
            step: Theme.heading
            elide: Text.ElideRight
            horizontalAlignment: Text.AlignLeft
            Accessible.role: Accessible.Heading
        }
        RowLayout {
            id: headRow
            anchors.right: close.left
            anchors.rightMargin: children.length > 0 ? Theme.px(16) : 0
            anchors.verticalCenter: heading.verticalCenter
            spacing: Theme.px(12)
        }
        IconButton {
            id: close
            anchors.right: parent.right
            anchors.rightMargin: Theme.px(16)
            anchors.verticalCenter: heading.verticalCenter
            text: qsTr("Close")
            shortcut: qsTr("Esc")
            glyph: "close"
            onClicked: dialog.close()
        }
        Item {
            id: body
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: heading.bottom
            anchors.bottom: line.top
        }
        Rectangle {
            id: line
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.px(56)
            height: Theme.hairline
            color: Theme.line
        }
        RowLayout {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.leftMargin: Theme.px(16)
            anchors.rightMargin: Theme.px(16)
            height: Theme.px(56)
            spacing: Theme.px(16)

            RowLayout {
                id: footRow
                spacing: Theme.px(8)
                Layout.fillWidth: true
            }
            ActionButton {
                id: done
                Layout.alignment: Qt.AlignRight
                text: qsTr("Done")
                kind: dialog.doneKind
                onClicked: {
                    dialog.accepted();
                    dialog.close();
                }
            }
        }
    }

    enter: Transition {
        NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.dialogFade }
    }
    exit: Transition {
        NumberAnimation { property: "opacity"; to: 0; duration: Theme.dialogFade }
    }
}
