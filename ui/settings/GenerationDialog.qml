// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Onebit.App
import Onebit.Ui

/// The settings of a generation for this chat, its model or all of them, made from their declarations, beside
/// a live picture of what they do. They apply at once.
PopupDialog {
    id: dialog

    required property GenerationSettingsListModel settings
    required property PresetListModel presets
    required property NextWordListModel nextWord
    required property string modelName

    readonly property bool stacked: width < Theme.px(560)
    /// The picture stands beside the settings, not after them.
    readonly property bool beside: width >= Theme.px(820)
    readonly property string resetWords: settings.layer === "chat" ? qsTr("Reset this chat to %1").arg(modelName)
        : settings.layer === "model" ? qsTr("Reset %1 to all models").arg(modelName) : qsTr("Reset all models")

    //: The title of the dialog with the settings of how replies are generated.
    title: qsTr("Generation")
    dialogWidth: 880
    contentRoom: list.contentHeight + presetRow.height
    onAboutToShow: settings.layer = "chat"
    onClosed: settings.filter = ""

    head: [
        Field {
            id: finder
            visible: dialog.beside
            Layout.preferredWidth: Theme.px(144)
            placeholderText: qsTr("Find a setting")
            text: dialog.settings.filter
            onTextEdited: dialog.settings.filter = text
            Accessible.name: placeholderText
            Keys.onEscapePressed: event => {
                event.accepted = dialog.settings.filter !== "";
                dialog.settings.filter = "";
            }
        },
        UiText {
            visible: dialog.beside
            //: Followed by the choices: this chat, a model's name, all models.
            text: qsTr("Change for")
            step: Theme.small
            color: Theme.text2
        },
        Segments {
            visible: !dialog.stacked
            name: qsTr("Change for")
            labels: [qsTr("This chat"), dialog.modelName, qsTr("All models")]
            values: ["chat", "model", "all"]
            current: dialog.settings.layer
            onChosen: value => dialog.settings.layer = value
        }
    ]

    foot: [
        ActionButton {
            Layout.leftMargin: -Theme.px(2)
            Layout.fillWidth: dialog.stacked
            Layout.maximumWidth: implicitWidth
            kind: "quiet"
            glyph: "retry"
            text: dialog.stacked ? qsTr("Reset") : dialog.resetWords
            tip: dialog.stacked ? dialog.resetWords : ""
            enabled: dialog.settings.changed
            onClicked: dialog.settings.resetAll()
        },
        UiText {
            Layout.fillWidth: true
            visible: !dialog.stacked
            horizontalAlignment: LayoutMirroring.enabled ? Text.AlignLeft : Text.AlignRight
            text: qsTr("Applies from the next reply")
            step: Theme.small
            color: Theme.text3
        }
    ]

    Binding {
        target: dialog.nextWord
        property: "active"
        value: dialog.visible
    }
    Shortcut {
        enabled: dialog.visible && dialog.beside
        sequences: ["Ctrl+F"]
        onActivated: finder.forceActiveFocus(Qt.ShortcutFocusReason)
    }
    Segments {
        id: narrowLayers
        visible: dialog.stacked
        x: Theme.px(24)
        name: qsTr("Change for")
        labels: [qsTr("This chat"), qsTr("Model"), qsTr("All models")]
        values: ["chat", "model", "all"]
        current: dialog.settings.layer
        onChosen: value => dialog.settings.layer = value
    }
    PresetRow {
        id: presetRow
        anchors.top: dialog.stacked ? narrowLayers.bottom : parent.top
        anchors.topMargin: dialog.stacked ? Theme.px(8) : 0
        anchors.left: parent.left
        anchors.leftMargin: Theme.px(24)
        width: Math.min(Theme.px(560), parent.width - Theme.px(48))
        presets: dialog.presets
    }
    SettingList {
        id: list
        anchors.top: presetRow.bottom
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.leftMargin: Theme.px(24)
        width: dialog.beside ? Theme.px(578) : parent.width - Theme.px(30)
        settings: dialog.settings
        modelName: dialog.modelName
        stacked: dialog.stacked
        words: dialog.nextWord
        pictured: !dialog.beside
    }
    NextWordPanel {
        visible: dialog.beside
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        width: Theme.px(272)
        words: dialog.nextWord
    }
    Toast {
        id: toast
        anchors.horizontalCenter: list.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(12)
        z: 2
        onActed: dialog.presets.undoRemove()
    }
    Connections {
        target: dialog.presets
        function onRemoved(name: string): void { toast.show(qsTr("Preset %1 deleted").arg(name), qsTr("Undo")); }
    }
}
