// SPDX-License-Identifier: Apache-2.0
pragma Singleton

import QtQuick
import Onebit.App.Typeset
import Onebit.Ui

/// The theme as the text of messages is set in it: one object for all of them.
ContentTheme {
    family: Theme.family
    monoFamily: Theme.monoFamily
    scale: Theme.scale
    hairline: Theme.hairline
    highContrast: Theme.highContrast
    colors: ({
        text: Theme.text,
        text2: Theme.text2,
        text3: Theme.text3,
        fill: Theme.fill,
        line: Theme.line,
        lineStrong: Theme.lineStrong,
        accent: Theme.accent,
        accentSoft: Theme.accentSoft,
        selected: Theme.selected,
        codeKeyword: Theme.codeKeyword,
        codeString: Theme.codeString,
        codeNumber: Theme.codeNumber,
        codeFunction: Theme.codeFunction
    })
}
