// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.Ui

/// A model that can be fetched, or that is on its way here.
ModelRow {
    id: row

    required property string modelId
    required property string use
    required property string downloadId
    required property string downloadState
    required property real progress
    required property string progressText
    required property string rateText
    required property string errorText
    required sizeText
    required memoryText
    required speedText
    required fit
    required fitText

    readonly property bool underWay: downloadId !== ""
    readonly property bool failed: downloadState === "failed"
    readonly property bool halted: failed || downloadState === "paused"

    signal detailsRequested
    signal pauseRequested
    signal resumeRequested
    signal cancelRequested

    note: failed ? errorText : use
    bad: failed
    busy: underWay
    busyText: progressText
    busyRate: rateText
    busyShare: progress
    onActivated: !underWay ? detailsRequested() : halted ? resumeRequested() : pauseRequested()
    onRemoveRequested: if (underWay) cancelRequested()
    onMenuRequested: detailsRequested()

    TransferButtons {
        visible: row.underWay
        name: row.name
        failed: row.failed
        halted: row.halted
        onPauseRequested: row.pauseRequested()
        onResumeRequested: row.resumeRequested()
        onCancelRequested: row.cancelRequested()
    }
    ActionButton {
        visible: !row.underWay
        compact: true
        kind: row.fit === "tooBig" ? "quiet" : "plain"
        text: row.fit === "tooBig" ? qsTr("Details") : qsTr("Download")
        focusPolicy: Qt.ClickFocus
        Accessible.name: qsTr("%1: %2").arg(row.name).arg(text)
        onClicked: row.detailsRequested()
    }
}
