// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.Ui

/// The small square that is Onebit's signature: filled is one, open is zero.
Rectangle {
    property real size: 9
    property bool filled: true
    property color tint: Theme.accent

    implicitWidth: Theme.px(size)
    implicitHeight: implicitWidth
    radius: Math.min(Theme.radiusBit, width / 4)
    color: filled ? tint : "transparent"
    border.color: tint
    border.width: filled ? 0 : Theme.hairline
}
