// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.Ui

/// The ring that shows where the keyboard is: 2 px of accent, 2 px away from what it surrounds.
Rectangle {
    /// The radius of what it surrounds.
    property real around: Theme.radiusControl
    /// For rows of lists, whose outside is clipped: the ring lies within.
    property bool within: false

    anchors.fill: parent
    anchors.margins: within ? 0 : -Theme.px(4)
    radius: around + (within ? 0 : Theme.px(4))
    color: "transparent"
    border.color: Theme.accent
    border.width: Theme.px(2)
    z: 1
}
