// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Onebit.App
import Onebit.Ui

/// Every request that was ever made, the latest first.
Column {
    id: log

    required property RequestLogListModel requests

    spacing: Theme.px(4)

    ChoiceRow {
        label: qsTr("Requests")
        help: log.requests.count === 0 ? qsTr("None was ever made.") : qsTr("Every request that was made, the latest first")
        ActionButton {
            text: qsTr("Clear")
            enabled: log.requests.count > 0
            onClicked: log.requests.clear()
        }
    }
    ListView {
        id: list

        width: log.width
        height: Math.min(Theme.px(200), contentHeight)
        visible: count > 0
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        keyNavigationEnabled: true
        model: log.requests
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Requests")
        T.ScrollBar.vertical: ScrollThumb {}

        delegate: Column {
            id: entry

            required property date time
            required property string url
            required property string purpose
            required property var bytes
            required property string outcome

            width: ListView.view.width
            bottomPadding: Theme.px(8)
            Accessible.role: Accessible.ListItem
            Accessible.name: head.text + " " + entry.url

            UiText {
                id: head
                width: parent.width
                //: when, what for, how it ended, how many bytes came
                text: qsTr("%1 · %2 · %3 · %4 bytes").arg(Qt.formatDateTime(entry.time, Locale.ShortFormat))
                    .arg(entry.purpose).arg(entry.outcome).arg(Number(entry.bytes).toLocaleString(Qt.locale(), "f", 0))
                step: Theme.small
                elide: Text.ElideRight
            }
            UiText {
                width: parent.width
                text: entry.url
                step: Theme.small
                color: Theme.text3
                elide: Text.ElideMiddle
            }
        }
    }
}
