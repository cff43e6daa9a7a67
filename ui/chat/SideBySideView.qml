// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Onebit.App
import Onebit.Ui

/// Two models' replies to one question, beside each other, or one under the other where it is narrow. Either
/// can be kept.
Item {
    id: view

    required property SideBySide pair
    required property bool compact

    readonly property bool stacked: width < Theme.px(720)

    signal copyRequested(string text)

    Rectangle {
        anchors.fill: parent
        color: Theme.page
    }
    Flickable {
        id: flick
        anchors.fill: parent
        contentHeight: column.implicitHeight + Theme.px(40)
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollThumb { narrow: view.compact }

        ColumnLayout {
            id: column
            x: Theme.px(view.compact ? 20 : 24)
            y: Theme.px(24)
            width: parent.width - 2 * x
            spacing: Theme.px(16)

            UiText {
                Layout.fillWidth: true
                text: view.pair.question
                step: Theme.reading
                wrapMode: Text.Wrap
                maximumLineCount: 6
                elide: Text.ElideRight
                horizontalAlignment: Text.AlignLeft
            }
            GridLayout {
                Layout.fillWidth: true
                columns: view.stacked ? 1 : 2
                columnSpacing: Theme.px(24)
                rowSpacing: Theme.px(24)

                Repeater {
                    model: 2

                    SideBySideColumn {
                        required property int index

                        Layout.fillWidth: true
                        Layout.preferredWidth: 1
                        Layout.alignment: Qt.AlignTop
                        pair: view.pair
                        side: index
                        onCopyRequested: text => view.copyRequested(text)
                    }
                }
            }
        }
    }
}
