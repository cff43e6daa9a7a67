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

    IconButton {
        visible: row.underWay
        glyph: "close"
        side: 28
        text: qsTr("Give up the download of %1").arg(row.name)
        focusPolicy: Qt.ClickFocus
        onClicked: row.cancelRequested()
    }
    IconButton {
        visible: row.underWay && !row.failed
        glyph: row.halted ? "play" : "pause"
        side: 28
        text: row.halted ? qsTr("Go on with the download of %1").arg(row.name) : qsTr("Pause the download of %1").arg(row.name)
        focusPolicy: Qt.ClickFocus
        onClicked: row.halted ? row.resumeRequested() : row.pauseRequested()
    }
    ActionButton {
        visible: row.failed
        compact: true
        text: qsTr("Resume")
        focusPolicy: Qt.ClickFocus
        Accessible.name: qsTr("%1: %2").arg(row.name).arg(text)
        onClicked: row.resumeRequested()
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
