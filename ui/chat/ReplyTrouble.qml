// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.Ui

/// Why a reply could not be written, and the button that may help.
NoticeCard {
    required property MessageRow row
    /// What happened, and what to do, if it is told in a second sentence.
    readonly property var sentences: /^([^]*?[.])\s+(?=[^a-z\s])([^]*)$/.exec(row.errorText) ?? ["", row.errorText, ""]

    title: sentences[1] === "" ? qsTr("The reply could not be written.") : sentences[1]
    advice: sentences[2]
    actionLabel: row.isLast ? row.errorAction : ""
    onActed: row.list.retryRequested()
}
