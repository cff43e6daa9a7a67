// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Onebit.Ui

/// A button with words. The text begins with a verb.
T.Button {
    id: button

    /// "main": one a view; "plain": an edge; "quiet": words only; "link": accent words.
    property string kind: "plain"
    /// What cannot be undone.
    property bool danger: false
    property string glyph: ""
    /// An icon behind the words.
    property string glyphAtEnd: ""
    property bool compact: false
    /// Words in small type, beside text that is small too.
    property bool small: false
    /// The reason why it is disabled, or more about what it does.
    property string tip: ""

    readonly property color ink: kind === "main" ? Theme.textOnInk
        : kind === "link" ? Theme.accent
        : danger ? Theme.bad
        : kind === "quiet" ? Theme.text2 : Theme.text
    readonly property color surface: kind === "main" ? (down || hovered ? Theme.inkHover : Theme.ink)
        : down ? Theme.selected
        : hovered ? Theme.hover
        : kind === "plain" ? Theme.raised : "transparent"

    readonly property int iconSize: compact ? 14 : 16
    /// What an icon takes beside the words.
    readonly property real iconRoom: Theme.px(iconSize) + spacing
    readonly property real iconsRoom: (glyph !== "" ? iconRoom : 0) + (glyphAtEnd !== "" ? iconRoom : 0)

    implicitWidth: Math.ceil(label.implicitWidth) + iconsRoom + leftPadding + rightPadding
    implicitHeight: Theme.px(compact ? 28 : 32)
    leftPadding: Theme.px(kind === "quiet" || kind === "link" || compact ? 10 : 12)
    rightPadding: leftPadding
    spacing: Theme.px(8)
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    opacity: enabled ? 1 : Theme.disabledOpacity
    Accessible.name: text
    Accessible.description: tip
    Keys.onReturnPressed: button.clicked()
    Keys.onEnterPressed: button.clicked()

    Row {
        anchors.centerIn: parent
        spacing: button.spacing

        Icon {
            visible: button.glyph !== ""
            anchors.verticalCenter: parent.verticalCenter
            glyph: button.glyph
            directional: button.glyph === "chevron-right"
            size: button.iconSize
            color: button.ink
        }
        UiText {
            id: label
            anchors.verticalCenter: parent.verticalCenter
            // Where there is no room for all of the words, their beginning is shown.
            width: Math.max(0, Math.min(Math.ceil(implicitWidth), button.availableWidth - button.iconsRoom))
            text: button.text
            elide: Text.ElideRight
            step: button.small ? Theme.small : Theme.ui
            font.weight: Font.Medium
            color: button.ink
            Accessible.ignored: true
        }
        Icon {
            visible: button.glyphAtEnd !== ""
            anchors.verticalCenter: parent.verticalCenter
            glyph: button.glyphAtEnd
            size: button.iconSize
            color: button.ink
        }
    }
    background: Rectangle {
        radius: Theme.radiusControl
        color: button.surface
        border.width: button.kind === "plain" ? Theme.controlEdge : 0
        border.color: button.danger ? Theme.bad : Theme.lineStrong

        FocusRing { visible: button.visualFocus }
    }

    TipArea {
        text: button.tip
        shown: button.hovered || button.visualFocus
    }
}
