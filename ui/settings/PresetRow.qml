// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Onebit.App
import Onebit.Ui

/// The presets, and the way to keep the values of now as another one.
Item {
    id: row

    required property PresetListModel presets

    /// The preset whose name is being typed; "" for a new one.
    property string renamed: ""

    function askName(presetId: string, name: string): void {
        renamed = presetId;
        namer.text = name;
        namer.visible = true;
        namer.forceActiveFocus(Qt.OtherFocusReason);
        namer.selectAll();
    }

    function takeName(): void {
        if (renamed === "")
            presets.save(namer.text);
        else
            presets.rename(renamed, namer.text);
        endNaming();
    }

    function endNaming(): void {
        namer.visible = false;
        saveButton.forceActiveFocus(Qt.OtherFocusReason);
    }

    implicitHeight: Math.max(flow.height, Theme.px(28)) + Theme.px(12)

    Flow {
        id: flow
        anchors.left: parent.left
        anchors.right: saveButton.left
        anchors.rightMargin: Theme.px(8)
        spacing: Theme.px(8)

        Repeater {
            model: row.presets

            PresetChip {
                onClicked: row.presets.apply(presetId)
                onRenameRequested: row.askName(presetId, name)
                onDeleteRequested: row.presets.remove(presetId)
            }
        }
    }
    ActionButton {
        id: saveButton
        anchors.right: parent.right
        anchors.rightMargin: -Theme.px(10)
        visible: !namer.visible
        kind: "quiet"
        compact: true
        glyph: "plus"
        text: qsTr("Save as preset")
        onClicked: row.askName("", "")
    }
    Field {
        id: namer
        anchors.right: parent.right
        width: Theme.px(144)
        visible: false
        placeholderText: qsTr("Name of the preset")
        Accessible.name: placeholderText
        onAccepted: row.takeName()
        onActiveFocusChanged: if (!activeFocus && visible) visible = false
        Keys.onEscapePressed: row.endNaming()
    }
}
