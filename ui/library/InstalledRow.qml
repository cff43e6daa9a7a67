// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.Ui

/// A model of this computer.
ModelRow {
    id: row

    required property int index
    required property string modelId
    required property string problem
    required property bool isCurrent
    required property bool runnable
    required property bool removable
    required property bool convertible
    required sizeText
    required memoryText
    required speedText
    required fit
    required fitText
    /// The progress of the load under way, if it is this model's; below 0: it is not.
    property real loading: -1

    signal useRequested
    signal cancelRequested
    signal convertRequested

    bad: problem !== "" && !convertible
    busy: loading >= 0
    busyText: qsTr("Loading")
    busyRate: qsTr("%1%").arg(Math.floor(loading * 100))
    busyShare: loading
    onActivated: convertible ? convertRequested() : runnable && !isCurrent ? useRequested() : menuRequested()

    ActionButton {
        visible: row.loading >= 0
        compact: true
        text: qsTr("Cancel")
        focusPolicy: Qt.ClickFocus
        Accessible.name: qsTr("%1: %2").arg(row.name).arg(text)
        onClicked: row.cancelRequested()
    }
    ActionButton {
        visible: row.loading < 0 && (row.isCurrent || row.runnable)
        compact: true
        kind: row.isCurrent ? "quiet" : "plain"
        glyph: row.isCurrent ? "check" : ""
        text: row.isCurrent ? qsTr("In use") : qsTr("Use")
        focusPolicy: Qt.ClickFocus
        Accessible.name: qsTr("%1: %2").arg(row.name).arg(text)
        onClicked: row.isCurrent ? row.menuRequested() : row.useRequested()
    }
    ActionButton {
        visible: row.convertible
        compact: true
        text: qsTr("Convert")
        focusPolicy: Qt.ClickFocus
        Accessible.name: qsTr("%1: %2").arg(row.name).arg(text)
        onClicked: row.convertRequested()
    }
    IconButton {
        visible: row.loading < 0
        glyph: "more"
        side: 28
        text: qsTr("More about %1").arg(row.name)
        focusPolicy: Qt.ClickFocus
        onClicked: row.menuRequested()
    }
}
