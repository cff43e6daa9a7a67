// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.Ui

/// A raised surface that floats over the page.
Item {
    id: panel

    property string depth: "menu"
    property real radius: Theme.radiusPanel

    Shadow { depth: panel.depth }
    Rectangle {
        anchors.fill: parent
        radius: panel.radius
        color: Theme.raised
        border.color: Theme.line
        border.width: Theme.controlEdge
    }
}
