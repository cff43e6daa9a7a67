// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.Ui

/// The live picture after the settings, where there is no room for it beside them.
NextWordPanel {
    // Files that name each other's types cannot be loaded, so the type stays open: it is a SettingList.
    readonly property var list: ListView.view

    width: list ? list.width - Theme.px(18) : 0
    words: list ? list.words : null
    radius: Theme.radiusPanel
}
