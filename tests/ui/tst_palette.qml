// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import "qrc:/qt/qml/Onebit/Ui/theme/palette.js" as Palette

/// The palette keeps its promise: every text on every surface can be read.
TestCase {
    name: "Palette"

    readonly property var surfaces: ["sidebar", "page", "raised", "fill", "hover", "selected"]
    readonly property var texts: ["text", "text2", "text3", "accent", "good", "warn", "bad",
        "codeKeyword", "codeString", "codeNumber", "codeFunction"]

    function luminance(role: string): real {
        const colour = Qt.color(role);
        const linear = part => part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
        return 0.2126 * linear(colour.r) + 0.7152 * linear(colour.g) + 0.0722 * linear(colour.b);
    }

    function contrast(first: string, second: string): real {
        const one = luminance(first), two = luminance(second);
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    function wanted(column: int): real { return column < 2 ? 4.5 : 7; }

    function check(text: string, surface: string, column: int, least: real): void {
        const found = contrast(Palette.roles[text][column], Palette.roles[surface][column]);
        verify(found >= least, `${text} on ${surface}, ${Palette.columns[column]}: ${found.toFixed(2)}`);
    }

    function test_everyRoleHasFourColours(): void {
        for (const role in Palette.roles) {
            compare(Palette.roles[role].length, 4, role);
            for (const colour of Palette.roles[role])
                verify(/^#[0-9A-F]{6}$/.test(colour), role);
        }
    }

    function test_textCanBeReadOnEverySurface(): void {
        for (let column = 0; column < 4; ++column) {
            for (const text of texts) {
                for (const surface of surfaces)
                    check(text, surface, column, wanted(column));
            }
        }
    }

    function test_wordsOnFilledControlsCanBeRead(): void {
        for (let column = 0; column < 4; ++column) {
            check("onInk", "ink", column, wanted(column));
            check("onInk", "inkHover", column, wanted(column));
            check("onAccent", "accent", column, wanted(column));
            check("onSegment", "segment", column, wanted(column));
            check("text", "accentSoft", column, wanted(column));
        }
    }

    function test_edgesOfControlsCanBeSeen(): void {
        for (let column = 0; column < 4; ++column) {
            check("lineStrong", "page", column, 3);
            check("lineStrong", "raised", column, 3);
            check("lineStrong", "fill", column, 3);
            check("lineStrong", "sidebar", column, 3);
            check("lineStrong", "hover", column, 3);
            check("accent", "page", column, 3);
            check("accent", "sidebar", column, 3);
        }
    }
}
