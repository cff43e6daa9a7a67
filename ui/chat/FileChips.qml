// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Onebit.Ui

/// Files that go with a message: name, size, and a cross where they can be taken out.
Flow {
    id: chips

    /// { name, bytes } each.
    required property var files
    property bool removable: false

    signal removed(int index)

    function size(bytes: real): string {
        if (bytes < 1024)
            return qsTr("%1 B").arg(bytes);
        return bytes < 1024 * 1024 ? qsTr("%1 KB").arg(Math.ceil(bytes / 1024))
            : qsTr("%1 MB").arg((bytes / 1024 / 1024).toLocaleString(Qt.locale(), "f", 1));
    }

    spacing: Theme.px(8)

    Repeater {
        model: chips.files

        Rectangle {
            id: chip

            required property int index
            required property var modelData

            width: Math.min(content.width + Theme.px(chips.removable ? 8 : 16), Theme.px(280))
            height: Theme.px(28)
            radius: Theme.radiusControl
            color: Theme.hover
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("File %1, %2").arg(modelData.name).arg(chips.size(modelData.bytes))

            Row {
                id: content
                x: Theme.px(8)
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.px(6)

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    glyph: "file"
                    size: 14
                }
                UiText {
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.min(implicitWidth, Theme.px(150))
                    text: chip.modelData.name
                    elide: Text.ElideMiddle
                    color: Theme.text2
                    Accessible.ignored: true
                }
                UiText {
                    anchors.verticalCenter: parent.verticalCenter
                    text: chips.size(chip.modelData.bytes)
                    step: Theme.small
                    color: Theme.text3
                    Accessible.ignored: true
                }
                IconButton {
                    anchors.verticalCenter: parent.verticalCenter
                    visible: chips.removable
                    side: 28
                    glyph: "close"
                    text: qsTr("Take out %1").arg(chip.modelData.name)
                    onClicked: chips.removed(chip.index)
                }
            }
        }
    }
}
