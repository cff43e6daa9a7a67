// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.Ui

/// A line of words with one figure that changes while you look. The figure stands right aligned in a box as
/// wide as the widest value seen, so that nothing around it moves.
Row {
    id: line

    required property string text
    property TypeStep step: Theme.ui
    property color color: Theme.text2
    property int weight: Font.Normal
    /// At least this many digits have room.
    property int digits: 2

    readonly property var parts: /^(\D*)(\d[\d.,]*)?([^]*)$/.exec(text)
    readonly property string figure: parts[2] ?? ""
    property int widest: digits

    function roomFor(figure: string): void {
        widest = Math.max(digits, figure === "" ? 0 : Math.max(widest, figure.length));
    }

    onFigureChanged: roomFor(figure)
    // The order of its parts is that of its own script, not of the window.
    LayoutMirroring.enabled: /[\u0590-\u08ff\ufb1d-\ufefc]/.test(text)
    LayoutMirroring.childrenInherit: true
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    UiText {
        text: line.parts[1]
        step: line.step
        color: line.color
        font.weight: line.weight
        Accessible.ignored: true
    }
    UiText {
        visible: line.figure !== ""
        text: line.figure
        step: line.step
        color: line.color
        font.weight: line.weight
        width: Math.max(implicitWidth, Math.ceil(digit.advanceWidth * line.widest))
        horizontalAlignment: Text.AlignRight
        Accessible.ignored: true
    }
    UiText {
        text: line.parts[3]
        step: line.step
        color: line.color
        font.weight: line.weight
        Accessible.ignored: true
    }

    TextMetrics {
        id: digit
        text: "0"
        font.family: Theme.family
        font.pixelSize: Theme.px(line.step.size)
        font.weight: line.weight
    }
}
