// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.Ui

/// Which version of a message is shown, and the way to the others.
Row {
    id: versions

    required property int version
    required property int count

    signal stepped(int by)

    visible: count > 1
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Version %1 of %2").arg(version).arg(count)

    IconButton {
        side: 28
        glyph: "chevron-left"
        directional: true
        tint: Theme.text3
        enabled: versions.version > 1
        text: qsTr("Version before")
        onClicked: versions.stepped(-1)
    }
    UiText {
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("%1/%2").arg(versions.version).arg(versions.count)
        step: Theme.small
        color: Theme.text3
        Accessible.ignored: true
    }
    IconButton {
        side: 28
        glyph: "chevron-right"
        directional: true
        tint: Theme.text3
        enabled: versions.version < versions.count
        text: qsTr("Next version")
        onClicked: versions.stepped(1)
    }
}
