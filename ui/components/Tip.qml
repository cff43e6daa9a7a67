// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Onebit.Ui

/// A tooltip: what a control does, its shortcut, or why it is disabled.
T.ToolTip {
    id: tip

    x: parent ? Math.round((parent.width - implicitWidth) / 2) : 0
    y: parent ? parent.height + Theme.px(6) : 0
    margins: Theme.px(6)
    implicitWidth: Math.min(Theme.px(320), contentItem.implicitWidth + leftPadding + rightPadding)
    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    horizontalPadding: Theme.px(8)
    verticalPadding: Theme.px(4)
    delay: 500
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent | T.Popup.CloseOnReleaseOutsideParent

    contentItem: UiText {
        text: tip.text
        step: Theme.small
        color: Theme.textOnInk
        wrapMode: Text.Wrap
    }
    background: Rectangle {
        radius: Theme.radiusControl
        color: Theme.ink
    }
}
