// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.Ui

/// Text of the interface at one step of the type scale.
Text {
    id: label

    property TypeStep step: Theme.ui
    readonly property bool oneLine: wrapMode === Text.NoWrap
    /// What a line of the step has more than its letters, above them.
    readonly property real leading: oneLine ? Math.max(0, Math.floor((Theme.px(step.line) - contentHeight) / 2))
        : (Theme.px(step.line) - font.pixelSize * 1.21) / 2

    textFormat: Text.PlainText
    color: Theme.text
    font.family: Theme.family
    font.pixelSize: Math.max(1, Theme.px(step.size))
    font.weight: step.weight
    font.letterSpacing: step.spacing * Theme.scale
    // A fixed line keeps all its room below the glyphs; half of it belongs above.
    lineHeightMode: oneLine ? Text.ProportionalHeight : Text.FixedHeight
    lineHeight: oneLine ? 1 : Theme.px(step.line)
    topPadding: leading
    bottomPadding: oneLine ? Math.max(0, Theme.px(step.line) - contentHeight - leading) : -leading
    verticalAlignment: Text.AlignVCenter
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
