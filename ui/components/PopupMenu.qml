// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Onebit.Ui

/// A menu of commands.
T.Menu {
    id: menu

    property real menuWidth: 220

    implicitWidth: Theme.px(menuWidth)
    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    margins: Theme.px(8)
    padding: Theme.px(4)
    modal: false
    overlap: 0

    delegate: PopupMenuItem {}
    contentItem: ListView {
        implicitHeight: contentHeight
        model: menu.contentModel
        interactive: contentHeight > height
        clip: interactive
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollThumb { narrow: true }
    }
    background: Panel {}

    enter: Transition {
        NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.fade }
    }
    exit: Transition {
        NumberAnimation { property: "opacity"; to: 0; duration: Theme.fade }
    }
}
