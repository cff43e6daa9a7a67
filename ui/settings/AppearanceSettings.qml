// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Onebit.App
import Onebit.Ui

/// How the window looks.
SettingsPage {
    id: page

    readonly property Appearance appearance: app.appearance

    ChoiceRow {
        label: qsTr("Colours")
        help: ""
        Segments {
            name: qsTr("Colours")
            labels: [qsTr("System"), qsTr("Light"), qsTr("Dark")]
            values: ["system", "light", "dark"]
            current: page.appearance.colorScheme
            onChosen: value => page.appearance.colorScheme = value
        }
    }
    LanguageRow { system: page.app.system }
    ChoiceRow {
        label: qsTr("High contrast")
        help: qsTr("Black and white, and every edge drawn")
        ToggleSwitch {
            text: qsTr("High contrast")
            checked: page.appearance.highContrast
            onToggled: page.appearance.highContrast = checked
        }
    }
    ChoiceRow {
        label: qsTr("Reduce motion")
        help: qsTr("Nothing fades or slides")
        ToggleSwitch {
            text: qsTr("Reduce motion")
            checked: page.appearance.reduceMotion
            onToggled: page.appearance.reduceMotion = checked
        }
    }
    ChoiceRow {
        label: qsTr("Interface scale")
        help: qsTr("Also Ctrl +, Ctrl - and Ctrl 0")
        IconButton {
            glyph: "minus"
            text: qsTr("Smaller")
            enabled: page.appearance.scale > 0.8
            onClicked: page.appearance.scaleDown()
        }
        UiText {
            Layout.preferredWidth: Math.max(Theme.px(44), implicitWidth)
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("%1%").arg(Math.round(page.appearance.scale * 100))
        }
        IconButton {
            glyph: "plus"
            text: qsTr("Larger")
            enabled: page.appearance.scale < 2
            onClicked: page.appearance.scaleUp()
        }
    }
}
