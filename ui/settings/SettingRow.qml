// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Onebit.Ui

/// One setting of a generation: what it is, what it does, its control, where its value comes from.
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
    required property var inherited
    required property var value
    required property bool isSet
    required property string origin
    required property var choices
    required property bool matches
    // Files that name each other's types cannot be loaded, so the type stays open: it is a SettingList.
    required property var list

    /// The control stands under the words.
    readonly property bool stacked: list.stacked
    readonly property bool isText: kind === "text" || kind === "lines"
    readonly property bool freshSeed: kind === "seed" && Number(value) < 0
    /// The row that the keyboard reaches scrolls into sight.
    readonly property bool holdsFocus: {
        for (let item = row.Window.activeFocusItem; item !== null; item = item.parent) {
            if (item === row)
                return true;
        }
        return false;
    }

    function choose(next: var): void {
        list.settings.setValue(key, next);
    }

    visible: matches
    implicitHeight: matches ? Math.max(Theme.px(48), grid.implicitHeight + Theme.px(stacked || isText ? 12 : 8)) : 0
    onHoldsFocusChanged: if (holdsFocus) list.positionViewAtIndex(index, ListView.Contain)
    Accessible.role: Accessible.Grouping
    Accessible.name: label
    Accessible.description: help

    GridLayout {
        id: grid
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        columns: row.stacked ? 2 : 3
        columnSpacing: Theme.px(16)
        rowSpacing: Theme.px(row.isText ? 6 : 4)

        SettingWords {
            Layout.fillWidth: true
            Layout.columnSpan: row.isText && !row.stacked ? 2 : 1
            label: row.label
            help: row.kind === "text" ? "" : row.help
        }
        SettingControl {
            visible: !row.isText
            Layout.row: row.stacked ? 1 : 0
            Layout.column: row.stacked ? 0 : 1
            Layout.columnSpan: row.stacked ? 2 : 1
            Layout.fillWidth: row.stacked
            Layout.preferredWidth: Theme.px(224)
            row: row
        }
        OriginMark {
            Layout.row: 0
            Layout.column: row.stacked ? 1 : 2
            Layout.preferredWidth: Theme.px(84)
            Layout.minimumWidth: Theme.px(84)
            origin: row.origin
            isSet: row.isSet
            label: row.label
            modelName: row.list.modelName
            onMoved: layer => row.list.settings.moveTo(row.key, layer)
            onReset: row.list.settings.resetValue(row.key)
        }
        TextSetting {
            visible: row.isText
            Layout.row: 1
            Layout.column: 0
            Layout.fillWidth: true
            Layout.columnSpan: grid.columns
            name: row.label
            hint: row.kind === "text" ? row.help : ""
            shown: row.isText ? String(row.value) : ""
            onChosen: words => row.choose(words)
        }
    }
}
