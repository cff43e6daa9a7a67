import QtQuick
import QtQuick.Templates as T
import Onebit.App
import Onebit.Ui

/// The settings of a generation in the order of their declarations.
ListView {
    id: list

    required property GenerationSettingsListModel settings
    required property bool stacked

    model: settings
    clip: interactive
    interactive: contentHeight > height
    boundsBehavior: Flickable.StopAtBounds
    // Few rows; all of them exist, so that Tab reaches them all.
    cacheBuffer: 100000
    T.ScrollBar.vertical: ScrollThumb { narrow: list.stacked }

    section.property: "group"
    section.delegate: GroupHeader {}
    delegate: SettingRow {
        width: ListView.view.width - Theme.px(18)
        list: ListView.view
    }
}
