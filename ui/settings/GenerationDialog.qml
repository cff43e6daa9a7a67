import QtQuick
import QtQuick.Layouts
import Onebit.App
import Onebit.Ui

/// The settings of a generation, made from their declarations. They apply at once.
PopupDialog {
    id: dialog

    required property GenerationSettingsListModel settings

    readonly property bool stacked: width < Theme.px(560)

    title: qsTr("Generation")
    dialogWidth: 640
    contentRoom: list.contentHeight

    foot: [
        ActionButton {
            Layout.leftMargin: -Theme.px(2)
            kind: "quiet"
            glyph: "retry"
            text: qsTr("Reset all")
            enabled: dialog.settings.changed
            onClicked: dialog.settings.resetAll()
        },
        UiText {
            Layout.fillWidth: true
            opacity: dialog.stacked ? 0 : 1
            horizontalAlignment: LayoutMirroring.enabled ? Text.AlignLeft : Text.AlignRight
            text: qsTr("Applies from the next reply")
            step: Theme.small
            color: Theme.text3
        }
    ]

    SettingList {
        id: list
        anchors.fill: parent
        anchors.leftMargin: Theme.px(24)
        anchors.rightMargin: Theme.px(6)
        settings: dialog.settings
        stacked: dialog.stacked
    }
}
