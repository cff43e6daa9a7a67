// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.App
import Onebit.Ui

/// A model on its way here that is not in the catalogue.
ModelRow {
    id: row

    required property string downloadId
    // Not `state`: an item has one of its own.
    required property var model
    required property real progress
    required property string statusText
    required property string errorText
    required property DownloadListModel downloads

    readonly property string downloadState: model.state
    readonly property bool failed: downloadState === "failed"
    readonly property bool halted: failed || downloadState === "paused"

    note: errorText
    bad: failed
    busy: true
    busyText: statusText
    busyShare: progress
    onActivated: halted ? downloads.resume(downloadId) : downloads.pause(downloadId)
    onRemoveRequested: downloads.cancel(downloadId)

    TransferButtons {
        name: row.name
        failed: row.failed
        halted: row.halted
        onPauseRequested: row.downloads.pause(row.downloadId)
        onResumeRequested: row.downloads.resume(row.downloadId)
        onCancelRequested: row.downloads.cancel(row.downloadId)
    }
}
