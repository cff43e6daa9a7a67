// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.Ui

/// Takes model files and folders that are dropped on it.
DropArea {
    id: area

    signal chosen(url file)

    onDropped: drop => {
        for (const url of drop.urls)
            area.chosen(url);
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: Theme.px(8)
        visible: area.containsDrag
        radius: Theme.radiusPanel
        color: Theme.accentSoft
        opacity: 0.8
        border.color: Theme.accent
        border.width: Theme.px(2)

        UiText {
            anchors.centerIn: parent
            text: qsTr("Drop model files or folders here")
            step: Theme.subheading
        }
    }
}
