// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Onebit.App
import Onebit.Ui

/// The settings of the program, one page a subject. To add a page, add a row here and a file that is a
/// SettingsPage.
PopupDialog {
    id: dialog

    required property AppContext app
    /// The page that is shown.
    property string pageId: "appearance"

    readonly property var pages: [
        { id: "appearance", file: "AppearanceSettings.qml" },
        { id: "models", file: "ModelSettings.qml" },
        { id: "network", file: "NetworkSettings.qml" },
        { id: "system", file: "SystemSettings.qml" },
        { id: "about", file: "AboutSettings.qml" }
    ]
    /// Apart from the pages, which are not made anew when the language changes.
    readonly property var pageNames: ({
        appearance: qsTr("Appearance"),
        models: qsTr("Models"),
        network: qsTr("Network"),
        system: qsTr("System"),
        about: qsTr("About")
    })
    readonly property int pageIndex: Math.max(0, pages.findIndex(page => page.id === pageId))
    /// The names of the pages stand over the page.
    readonly property bool stacked: width < Theme.px(560)
    readonly property real frame: Theme.px(24)

    title: qsTr("Settings")
    dialogWidth: 760
    // One size for all pages, so that nothing jumps when another one is chosen.
    contentRoom: Theme.px(440)
    initialFocus: names.currentItem

    SettingsPageList {
        id: names
        anchors.left: parent.left
        anchors.leftMargin: dialog.stacked ? dialog.frame : Theme.px(16)
        width: dialog.stacked ? parent.width - dialog.frame : Theme.px(168)
        height: dialog.stacked ? Theme.px(36) : parent.height
        stacked: dialog.stacked
        model: dialog.pages
        pageNames: dialog.pageNames
        currentIndex: dialog.pageIndex
        onChosen: index => dialog.pageId = dialog.pages[index].id
    }
    Flickable {
        id: scroll
        anchors.fill: parent
        anchors.leftMargin: dialog.stacked ? 0 : names.anchors.leftMargin + names.width
        anchors.topMargin: dialog.stacked ? names.height + Theme.px(8) : 0
        contentHeight: place.height + Theme.px(16)
        clip: contentHeight > height
        interactive: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollThumb { narrow: dialog.stacked }

        Loader {
            id: place

            readonly property string file: dialog.pages[dialog.pageIndex].file

            x: dialog.frame
            width: scroll.width - 2 * dialog.frame
            height: item ? (item as Item).implicitHeight : 0
            onFileChanged: show()
            Component.onCompleted: show()

            function show(): void {
                scroll.contentY = 0;
                setSource(Qt.resolvedUrl(file), { app: dialog.app });
            }
        }
        // What the keyboard reaches scrolls into sight.
        Connections {
            target: scroll.Window.window
            function onActiveFocusItemChanged(): void { scroll.reveal(); }
        }

        function reveal(): void {
            const item = Window.activeFocusItem;
            for (let above = item; above !== null; above = above.parent) {
                if (above !== place)
                    continue;
                const top = item.mapToItem(contentItem, 0, 0).y;
                contentY = Math.max(0, Math.min(contentHeight - height,
                    Math.max(top + item.height + Theme.px(16) - height, Math.min(contentY, top - Theme.px(16)))));
            }
        }
    }
}
