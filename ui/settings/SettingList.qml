// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Onebit.App
import Onebit.Ui

/// The settings of a generation in the order of their declarations.
ListView {
    id: list

    required property GenerationSettingsListModel settings
    required property string modelName
    required property bool stacked
    required property NextWordListModel words
    /// The picture of the next word stands after the settings.
    required property bool pictured

    model: settings
    clip: interactive
    interactive: contentHeight > height
    boundsBehavior: Flickable.StopAtBounds
    // Few rows; all of them exist, so that Tab reaches them all.
    cacheBuffer: 100000
    T.ScrollBar.vertical: ScrollThumb { narrow: list.stacked }

    footer: pictured ? picture : null
    section.property: "group"
    section.delegate: GroupHeader {}
    delegate: SettingRow {
        x: ListView.view.LayoutMirroring.enabled ? Theme.px(18) : 0
        width: ListView.view.width - Theme.px(18)
        list: ListView.view
    }

    Component {
        id: picture
        NextWordFooter {}
    }
    UiText {
        anchors.centerIn: parent
        visible: list.settings.matchCount === 0
        text: qsTr("No setting has these words.")
        color: Theme.text2
    }
}
