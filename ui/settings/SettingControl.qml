// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Onebit.Ui

/// What a setting's value is changed with: a slider and a figure, a few choices side by side, or a menu.
RowLayout {
    id: control

    // Files that name each other's types cannot be loaded, so the type stays open: it is a SettingRow.
    required property var row

    readonly property bool isChoice: row.kind === "choice"
    readonly property bool isSeed: row.kind === "seed"
    readonly property bool hasSlider: row.kind === "real" || row.kind === "integer"
    readonly property bool fewChoices: isChoice && row.choices.every(choice => choice.words.length < 6)
    readonly property int decimals: row.kind === "real" ? Math.max(0, Math.min(4, Math.ceil(-Math.log10(row.step)))) : 0

    function figure(): string {
        if (!hasSlider && (!isSeed || row.freshSeed))
            return "";
        return row.kind === "real" ? Number(row.value).toFixed(decimals) : String(Math.round(Number(row.value)));
    }

    spacing: Theme.px(16)

    ValueSlider {
        visible: control.hasSlider
        Layout.preferredWidth: Theme.px(144)
        Layout.fillWidth: true
        name: control.row.label
        minimum: control.row.minimum
        maximum: control.row.maximum
        step: Math.max(control.row.step, 1e-6)
        current: control.hasSlider ? Number(control.row.value) : 0
        defaultValue: control.hasSlider ? Number(control.row.inherited) : 0
        onChosen: number => control.row.choose(number)
    }
    UiText {
        visible: control.isSeed
        Layout.fillWidth: true
        text: control.row.freshSeed ? qsTr("New for every reply") : qsTr("Always this one")
        color: Theme.text2
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignLeft
    }
    NumberField {
        visible: control.hasSlider || control.isSeed
        // A seed has up to ten digits.
        Layout.preferredWidth: Theme.px(control.isSeed && !control.row.freshSeed ? 96 : 64)
        name: control.row.label
        shown: control.figure()
        placeholderText: control.row.freshSeed ? qsTr("auto") : ""
        minimum: control.isSeed ? 0 : control.row.minimum
        maximum: control.row.maximum
        onChosen: number => control.row.choose(number)
    }
    Segments {
        visible: control.fewChoices
        implicitHeight: Theme.px(28)
        name: control.row.label
        labels: control.fewChoices ? control.row.choices.map(choice => choice.words) : []
        values: control.fewChoices ? control.row.choices.map(choice => choice.value) : []
        current: control.row.value
        onChosen: value => control.row.choose(value)
    }
    ChoiceField {
        visible: control.isChoice && !control.fewChoices
        Layout.fillWidth: true
        name: control.row.label
        choices: control.row.choices
        current: control.isChoice ? String(control.row.value) : ""
        onChosen: value => control.row.choose(value)
    }
    Item {
        visible: control.fewChoices
        Layout.fillWidth: true
    }
}
