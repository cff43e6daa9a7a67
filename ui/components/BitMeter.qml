// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Onebit.Ui

/// A row of bits that fills from the reading edge, the last one partly.
Row {
    id: meter

    /// How much is filled, 0 to 1.
    required property real fraction
    /// How much would be filled, where that is more; shown paler.
    property real pending: 0
    property int bits: 12
    property color tint: Theme.text2

    spacing: Theme.px(2)
    Accessible.ignored: true

    Repeater {
        model: meter.bits

        Rectangle {
            id: bit

            required property int index
            readonly property real filled: share(meter.fraction)

            function share(whole: real): real {
                return Math.max(0, Math.min(1, whole * meter.bits - index));
            }

            width: Theme.px(6)
            height: width
            radius: Theme.px(1)
            color: Theme.highContrast ? "transparent" : Theme.selected
            border.width: Theme.highContrast ? Theme.hairline : 0
            border.color: meter.tint

            Rectangle {
                anchors.left: parent.left
                width: Math.round(bit.share(meter.pending) * parent.width)
                height: parent.height
                radius: parent.radius
                color: meter.tint
                opacity: Theme.disabledOpacity
            }
            Rectangle {
                anchors.left: parent.left
                width: Math.round(bit.filled * parent.width)
                height: parent.height
                radius: parent.radius
                color: meter.tint
            }
        }
    }
}
