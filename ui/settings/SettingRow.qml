import QtQuick
import QtQuick.Layouts
import Onebit.Ui

/// One setting of a generation: what it is, what it does, its control, its value, the way back.
Item {
    id: row

    required property int index
    required property string key
    required property string label
    required property string help
    required property string kind
    required property real minimum
    required property real maximum
    required property real step
    required property var defaultValue
    required property var value
    required property bool isSet
    // Files that name each other's types cannot be loaded, so the type stays open: it is a SettingList.
    required property var list

    /// The control stands under the words.
    readonly property bool stacked: list.stacked
    readonly property bool isText: kind === "text"
    readonly property bool isSeed: kind === "seed"
    readonly property bool freshSeed: isSeed && Number(value) < 0
    readonly property int decimals: kind === "real" ? Math.max(0, Math.min(4, Math.ceil(-Math.log10(step)))) : 0
    /// The row that the keyboard reaches scrolls into sight.
    readonly property bool holdsFocus: {
        for (let item = row.Window.activeFocusItem; item !== null; item = item.parent) {
            if (item === row)
                return true;
        }
        return false;
    }

    function figure(): string {
        if (isText || freshSeed)
            return "";
        return kind === "real" ? Number(value).toFixed(decimals) : String(Math.round(Number(value)));
    }

    function choose(next: var): void {
        list.settings.setValue(key, next);
    }

    implicitHeight: grid.implicitHeight + Theme.px(16)
    onHoldsFocusChanged: if (holdsFocus) list.positionViewAtIndex(index, ListView.Contain)
    Accessible.role: Accessible.Grouping
    Accessible.name: label
    Accessible.description: help

    GridLayout {
        id: grid
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        columns: row.stacked ? 3 : 4
        columnSpacing: Theme.px(16)
        rowSpacing: Theme.px(row.isText ? 8 : 4)

        SettingWords {
            Layout.fillWidth: true
            Layout.columnSpan: row.stacked && !row.isText ? 3 : row.isText ? grid.columns - 1 : 1
            label: row.label
            help: row.help
        }
        ValueSlider {
            visible: !row.isText && !row.isSeed
            Layout.preferredWidth: Theme.px(144)
            Layout.fillWidth: row.stacked
            name: row.label
            minimum: row.minimum
            maximum: row.maximum
            step: Math.max(row.step, 1e-6)
            current: row.isText ? 0 : Number(row.value)
            defaultValue: row.isText ? 0 : Number(row.defaultValue)
            onChosen: number => row.choose(number)
        }
        UiText {
            visible: row.isSeed
            Layout.preferredWidth: Theme.px(112)
            Layout.fillWidth: row.stacked
            text: row.freshSeed ? qsTr("New every time") : qsTr("Always this one")
            color: Theme.text2
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignLeft
        }
        NumberField {
            visible: !row.isText
            // A seed has up to ten digits.
            Layout.preferredWidth: Theme.px(row.isSeed ? 96 : 64)
            name: row.label
            shown: row.figure()
            placeholderText: row.freshSeed ? qsTr("auto") : ""
            minimum: row.isSeed ? 0 : row.minimum
            maximum: row.maximum
            onChosen: number => row.choose(number)
        }
        ResetButton {
            shown: row.isSet
            label: row.label
            onClicked: row.list.settings.resetValue(row.key)
        }
        TextSetting {
            visible: row.isText
            Layout.fillWidth: true
            Layout.columnSpan: grid.columns
            name: row.label
            shown: row.isText ? String(row.value) : ""
            onChosen: words => row.choose(words)
        }
    }
}
