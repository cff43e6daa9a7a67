import QtQuick
import Onebit.Ui

/// Text of the interface at one step of the type scale.
Text {
    id: label

    property TypeStep step: Theme.ui
    readonly property real leading: wrapMode === Text.NoWrap ? 0 : (Theme.px(step.line) - font.pixelSize * 1.21) / 2

    textFormat: Text.PlainText
    color: Theme.text
    font.family: Theme.family
    font.pixelSize: Math.max(1, Theme.px(step.size))
    font.weight: step.weight
    font.letterSpacing: step.spacing * Theme.scale
    // A fixed line keeps all its room below the glyphs; half of it belongs above.
    lineHeightMode: wrapMode === Text.NoWrap ? Text.ProportionalHeight : Text.FixedHeight
    lineHeight: wrapMode === Text.NoWrap ? 1 : Theme.px(step.line)
    topPadding: leading
    bottomPadding: -leading
    verticalAlignment: Text.AlignVCenter
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
