// SPDX-License-Identifier: Apache-2.0
pragma Singleton

import QtQuick
import "palette.js" as Palette

/// The tokens of the look: colours by role, type, measures, motion. It holds no state of the application;
/// Main sets the five properties at the top from the stored appearance.
QtObject {
    id: theme

    property bool dark: false
    property bool highContrast: false
    property bool reduceMotion: false
    /// The interface scale: every measure is multiplied by it.
    property real scale: 1
    /// Device pixels to one logical pixel, for edges that must not blur.
    property real devicePixelRatio: 1

    readonly property int column: (highContrast ? 2 : 0) + (dark ? 1 : 0)

    readonly property color sidebar: Palette.roles.sidebar[column]
    readonly property color page: Palette.roles.page[column]
    readonly property color raised: Palette.roles.raised[column]
    readonly property color fill: Palette.roles.fill[column]
    readonly property color hover: Palette.roles.hover[column]
    readonly property color selected: Palette.roles.selected[column]
    readonly property color segment: Palette.roles.segment[column]
    readonly property color handle: Palette.roles.handle[column]
    readonly property color line: Palette.roles.line[column]
    readonly property color lineStrong: Palette.roles.lineStrong[column]
    readonly property color text: Palette.roles.text[column]
    readonly property color text2: Palette.roles.text2[column]
    readonly property color text3: Palette.roles.text3[column]
    readonly property color textOnSegment: Palette.roles.onSegment[column]
    readonly property color ink: Palette.roles.ink[column]
    readonly property color textOnInk: Palette.roles.onInk[column]
    readonly property color inkHover: Palette.roles.inkHover[column]
    readonly property color accent: Palette.roles.accent[column]
    readonly property color textOnAccent: Palette.roles.onAccent[column]
    readonly property color accentSoft: Palette.roles.accentSoft[column]
    readonly property color good: Palette.roles.good[column]
    readonly property color warn: Palette.roles.warn[column]
    readonly property color bad: Palette.roles.bad[column]
    readonly property color codeKeyword: Palette.roles.codeKeyword[column]
    readonly property color codeString: Palette.roles.codeString[column]
    readonly property color codeNumber: Palette.roles.codeNumber[column]
    readonly property color codeFunction: Palette.roles.codeFunction[column]
    readonly property color scrim: Qt.rgba(0, 0, 0, Palette.scrim[column])
    readonly property real disabledOpacity: 0.45

    // Loaded one by one, so that the family is there whether or not the system has it.
    readonly property list<FontLoader> fontFiles: [
        FontLoader { source: "qrc:/qt/qml/Onebit/Ui/fonts/Inter-Regular.otf" },
        FontLoader { source: "qrc:/qt/qml/Onebit/Ui/fonts/Inter-Medium.otf" },
        FontLoader { source: "qrc:/qt/qml/Onebit/Ui/fonts/Inter-SemiBold.otf" },
        FontLoader { source: "qrc:/qt/qml/Onebit/Ui/fonts/Inter-Italic.otf" },
        FontLoader { source: "qrc:/qt/qml/Onebit/Ui/fonts/JetBrainsMono-Regular.ttf" }
    ]
    readonly property string family: "Inter"
    readonly property string monoFamily: "JetBrains Mono"

    readonly property TypeStep title: TypeStep { size: 26; line: 32; weight: Font.DemiBold; spacing: -0.4 }
    readonly property TypeStep heading: TypeStep { size: 20; line: 28; weight: Font.DemiBold; spacing: -0.2 }
    readonly property TypeStep subheading: TypeStep { size: 15; line: 24; weight: Font.DemiBold }
    readonly property TypeStep reading: TypeStep { size: 15; line: 24 }
    readonly property TypeStep ui: TypeStep { size: 13; line: 20 }
    readonly property TypeStep small: TypeStep { size: 12; line: 16 }

    readonly property real hairline: Math.ceil(scale * devicePixelRatio) / devicePixelRatio
    /// Edges of fields and chosen rows, thicker in high contrast.
    readonly property real controlEdge: highContrast ? 2 * hairline : hairline
    readonly property real radiusBit: px(2)
    readonly property real radiusSegment: px(4)
    readonly property real radiusControl: px(6)
    readonly property real radiusSend: px(8)
    readonly property real radiusPanel: px(10)
    readonly property real radiusDialog: px(14)

    readonly property int fade: reduceMotion ? 0 : 100
    readonly property int dialogFade: reduceMotion ? 0 : 120
    readonly property int fold: reduceMotion ? 0 : 150

    /// A measure of the design at the interface scale, on a whole device pixel.
    function px(measure: real): real {
        return Math.round(measure * scale * devicePixelRatio) / devicePixelRatio;
    }
}
