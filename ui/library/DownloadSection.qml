// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Onebit.App
import Onebit.Ui

/// The downloads of models that are not in the catalogue; what is in it shows its download there.
Column {
    id: section

    required property AppContext app
    required property string layout

    Accessible.role: Accessible.List
    Accessible.name: qsTr("Downloads")

    Repeater {
        model: section.app.downloads
        DownloadRow {
            required property string catalogueId
            readonly property var listed: section.app.library.catalogue.row(catalogueId)

            width: section.width
            layout: section.layout
            downloads: section.app.downloads
            visible: downloadState !== "done" && listed.modelId === undefined
        }
    }
}
