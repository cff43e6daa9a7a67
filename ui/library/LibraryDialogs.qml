// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.App
import Onebit.Ui

/// What opens over the library. One function opens each.
Item {
    id: dialogs

    required property AppContext app

    readonly property Library library: app.library

    /// The catalogue's row that was asked for last.
    property var offered: ({})

    signal networkRequested

    function offer(modelId: string): void {
        // Of original files the hub and their headers tell the most.
        offered = library.catalogue.row(modelId);
        const link = offered.link ?? "";
        if (link === "")
            offerDialog.ask(modelId);
        else
            linkDialog.ask(link);
    }

    function showMenu(row: InstalledRow): void {
        menu.ask(row);
    }

    function lookElsewhere(): void {
        others.ask();
    }

    /// `text` may be empty.
    function openLink(text: string): void {
        linkDialog.ask(text);
    }

    ModelRowMenu {
        id: menu
        library: dialogs.library
        onDetailsRequested: modelId => details.ask(modelId)
    }
    ModelDetailsDialog {
        id: details
        library: dialogs.library
    }
    OfferDialog {
        id: offerDialog
        library: dialogs.library
    }
    LinkDialog {
        id: linkDialog
        link: dialogs.library.link
        network: dialogs.app.network
        onSettingsRequested: dialogs.networkRequested()
        onStarted: dialogs.library.catalogue.query = ""
    }
    OtherModelsDialog {
        id: others
        library: dialogs.library
    }
}
