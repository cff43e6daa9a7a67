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
    middle: errorText === "" ? bar : null
    onRemoveRequested: jobs.cancel(jobId)

    Component {
        id: bar
        ProgressLine {
            startText: qsTr("%1%").arg(Math.floor(row.progress * 100))
            share: row.progress
        }
    }
    IconButton {
        glyph: "close"
        side: 28
        text: row.errorText === "" ? qsTr("Cancel") : qsTr("Dismiss")
        focusPolicy: Qt.ClickFocus
        onClicked: row.jobs.cancel(row.jobId)
    }
}
