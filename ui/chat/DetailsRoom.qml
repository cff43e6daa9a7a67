// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.Ui

/// Where the details of a message stand: their room is kept while they are hidden, and before they are made.
Item {
    id: room

    required property MessageRow row
    required property bool shown

    implicitHeight: Theme.px(28)
    // Whoever has more than these to show is made at once.
    implicitWidth: buttons.item ? buttons.implicitWidth : Theme.px(row.narrow ? 2 * 28 : 4 * 28)

    LatePart {
        id: buttons
        anchors.fill: parent
        // The icons' ink stands on the reading edge, not their buttons.
        anchors.leftMargin: -Theme.px(7)
        file: "MessageDetails.qml"
        row: room.row
        needed: room.shown
    }
}
