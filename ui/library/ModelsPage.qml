// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Onebit.App
import Onebit.Ui

/// The library: what is on this computer, what suits it, what can be fetched. Up and Down walk the rows of all
/// sections, Enter does a row's main thing, Del takes it away, the menu key tells more.
FocusScope {
    id: page

    required property AppContext app
    required property bool compact
    required property bool sidebarHidden

    readonly property Library library: app.library
    readonly property real margin: Theme.px(compact ? 20 : 24)
    readonly property real roomWidth: Math.min(Theme.px(880), width - 2 * margin)
    readonly property string layout: roomWidth >= Theme.px(879) ? "full" : roomWidth >= Theme.px(560) ? "medium" : "small"
    readonly property real loading: app.engine.state === "loading" ? app.engine.progress : -1

    signal sidebarRequested
    signal addModelRequested
    signal foldersRequested
    signal networkRequested

    /// Looks for models behind `text`, which may be empty.
    function openLink(text: string): void {
        dialogs.openLink(text);
    }

    function focusSearch(): void {
        search.forceActiveFocus(Qt.TabFocusReason);
    }

    /// All rows, from top to bottom.
    function rows(): var {
        const found = [];
        for (const section of [jobs, downloads, installed, catalogue]) {
            for (let i = 0; i < section.children.length; ++i) {
                const item = section.children[i];
                if (item.activated !== undefined && item.visible)
                    found.push(item);
            }
        }
        return found;
    }

    function walk(step: int): void {
        const all = rows();
        const at = all.findIndex(row => row.activeFocus);
        const next = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.max(0, Math.min(all.length - 1, at + step))];
        if (next === undefined)
            return;
        next.forceActiveFocus(Qt.TabFocusReason);
        const top = next.mapToItem(content, 0, 0).y;
        view.contentY = Math.max(0, Math.min(top - Theme.px(40), Math.max(view.contentY, top + next.height - view.height + Theme.px(16))));
    }

    Keys.onUpPressed: walk(-1)
    Keys.onDownPressed: walk(1)
    onVisibleChanged: if (visible) library.machine.look()
    Component.onCompleted: library.machine.look()

    Rectangle {
        anchors.fill: parent
        color: Theme.page
    }
    PageHeader {
        id: header
        anchors.left: parent.left
        anchors.right: parent.right
        title: qsTr("Models")
        compact: page.compact
        sidebarHidden: page.sidebarHidden
        onSidebarRequested: page.sidebarRequested()

        LibraryActions {
            compact: page.compact
            onImportRequested: page.addModelRequested()
            onOthersRequested: dialogs.lookElsewhere()
            onFoldersRequested: page.foldersRequested()
        }
    }
    Flickable {
        id: view
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: header.bottom
        anchors.bottom: parent.bottom
        bottomMargin: Theme.px(24)
        contentHeight: content.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollThumb { narrow: page.compact }

        Column {
            id: content
            anchors.horizontalCenter: parent.horizontalCenter
            width: page.roomWidth
            topPadding: Theme.px(16)
            spacing: Theme.px(12)

            LibrarySearch {
                id: search
                width: parent.width
                focus: true
                catalogue: page.library.catalogue
                link: page.library.link
                onLinkChosen: page.openLink(page.library.catalogue.query)
            }
            LinkOffer {
                width: parent.width
                visible: search.isLink
                link: page.library.catalogue.query
                onChosen: search.linkChosen()
            }
            UiText {
                width: parent.width
                visible: text !== ""
                text: page.library.machine.summary
                step: Theme.small
                color: Theme.text3
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignLeft
            }
            RecommendedCard {
                width: parent.width
                narrow: page.layout !== "full"
                catalogue: page.library.catalogue
                onChosen: modelId => dialogs.offer(modelId)
            }
            Column {
                id: jobs
                width: parent.width
                Repeater {
                    model: page.library.jobs
                    JobRow {
                        width: jobs.width
                        jobs: page.library.jobs
                        layout: page.layout
                    }
                }
            }
            DownloadSection {
                id: downloads
                width: parent.width
                app: page.app
                layout: page.layout
            }
            Column {
                id: installed
                width: parent.width
                Accessible.role: Accessible.List
                Accessible.name: qsTr("On this computer")

                SectionHeader {
                    width: parent.width
                    title: qsTr("On this computer")
                    columns: page.layout === "full"
                }
                Repeater {
                    model: page.app.models
                    InstalledRow {
                        width: installed.width
                        layout: page.layout
                        last: index === page.app.models.count - 1
                        loading: isCurrent ? page.loading : -1
                        onUseRequested: page.app.models.select(modelId)
                        onCancelRequested: page.app.cancelLoad()
                        onConvertRequested: page.library.convert(modelId)
                        onRemoveRequested: if (removable) page.library.remove(modelId)
                        onMenuRequested: dialogs.showMenu(this)
                    }
                }
            }
            Column {
                id: catalogue
                width: parent.width
                topPadding: Theme.px(4)
                Accessible.role: Accessible.List
                Accessible.name: qsTr("Catalogue")

                SectionHeader {
                    width: parent.width
                    title: qsTr("Catalogue")
                    CatalogueOrder { catalogue: page.library.catalogue }
                }
                Repeater {
                    model: page.library.catalogue
                    CatalogueRow {
                        required property int index

                        width: catalogue.width
                        layout: page.layout
                        last: index === page.library.catalogue.count - 1
                        onDetailsRequested: dialogs.offer(modelId)
                        onPauseRequested: page.app.downloads.pause(downloadId)
                        onResumeRequested: page.app.downloads.resume(downloadId)
                        onCancelRequested: page.app.downloads.cancel(downloadId)
                    }
                }
                UiText {
                    width: parent.width
                    topPadding: Theme.px(16)
                    visible: page.library.catalogue.count === 0 && !search.isLink
                    text: page.library.catalogue.query !== "" ? qsTr("No model in the catalogue has these words.")
                        : qsTr("Every model of the catalogue is on this computer.")
                    color: Theme.text2
                    wrapMode: Text.Wrap
                    horizontalAlignment: Text.AlignLeft
                }
            }
        }
    }
    DropModels {
        anchors.fill: parent
        onChosen: file => page.library.import(file, "reference")
    }
    Toast {
        id: toast
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(16)
        /// What its button uses; "": it brings back what was removed.
        property string modelId: ""
        onActed: modelId === "" ? page.library.undoRemove() : page.app.models.select(modelId)
    }
    Connections {
        target: page.library
        function onRemoved(sentence: string): void {
            toast.modelId = "";
            toast.show(sentence, qsTr("Undo"));
        }
        function onArrived(modelId: string, name: string): void {
            toast.modelId = modelId;
            toast.show(qsTr("%1 is ready").arg(name), qsTr("Use"));
        }
        function onTold(sentence: string): void { toast.show(sentence, ""); }
    }
    LibraryDialogs {
        id: dialogs
        app: page.app
        onNetworkRequested: page.networkRequested()
    }
}
