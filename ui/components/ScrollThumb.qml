// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Onebit.Ui

/// A thumb without a track, at the edge of what scrolls.
T.ScrollBar {
    id: bar

    property bool narrow: false

    implicitWidth: Theme.px(narrow ? 6 : 10)
    implicitHeight: implicitWidth
    padding: Theme.px(narrow ? 1 : 2)
    minimumSize: 0.06
    visible: policy === T.ScrollBar.AlwaysOn || (policy === T.ScrollBar.AsNeeded && size < 1)
    Accessible.ignored: true

    contentItem: Rectangle {
        implicitWidth: Theme.px(bar.narrow ? 4 : 6)
        implicitHeight: implicitWidth
        radius: Math.min(width, height) / 2
        color: bar.pressed || bar.hovered ? Theme.lineStrong : Theme.selected
    }
}
