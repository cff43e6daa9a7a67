// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.App
import Onebit.Ui

/// Work on files that is under way, or why it ended.
ModelRow {
    id: row

    required property int jobId
    required property string words
    required property real progress
    required property string errorText
    required property JobListModel jobs

    name: words
    note: errorText
    bad: errorText !== ""
    busy: errorText === ""
    busyText: qsTr("%1%").arg(Math.floor(progress * 100))
    busyShare: progress
    onRemoveRequested: jobs.cancel(jobId)

    IconButton {
        glyph: "close"
        side: 28
        text: row.errorText === "" ? qsTr("Cancel") : qsTr("Dismiss")
        focusPolicy: Qt.ClickFocus
        onClicked: row.jobs.cancel(row.jobId)
    }
}
