// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.Ui

/// What can be done with a download that is under way or stands still.
Row {
    id: buttons

    /// Of the model.
    required property string name
    required property bool failed
    /// It stands still until somebody wants it to go on.
    required property bool halted

    signal pauseRequested
    signal resumeRequested
    signal cancelRequested

    layoutDirection: LayoutMirroring.enabled ? Qt.LeftToRight : Qt.RightToLeft
    spacing: Theme.px(4)

    IconButton {
        glyph: "close"
        side: 28
        text: qsTr("Give up the download of %1").arg(buttons.name)
        focusPolicy: Qt.ClickFocus
        onClicked: buttons.cancelRequested()
    }
    IconButton {
        visible: !buttons.failed
        glyph: buttons.halted ? "play" : "pause"
        side: 28
        text: buttons.halted ? qsTr("Go on with the download of %1").arg(buttons.name)
            : qsTr("Pause the download of %1").arg(buttons.name)
        focusPolicy: Qt.ClickFocus
        onClicked: buttons.halted ? buttons.resumeRequested() : buttons.pauseRequested()
    }
    ActionButton {
        visible: buttons.failed
        compact: true
        text: qsTr("Resume")
        focusPolicy: Qt.ClickFocus
        Accessible.name: qsTr("%1: %2").arg(buttons.name).arg(text)
        onClicked: buttons.resumeRequested()
    }
}
