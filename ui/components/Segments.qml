// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Onebit.Ui

/// A few choices side by side, one of them chosen. Left and right move the choice.
Rectangle {
    id: segments

    /// The words, and the values they stand for.
    required property var labels
    required property var values
    required property var current
    /// What is chosen here, for screen readers.
    required property string name

    signal chosen(var value)

    function step(by: int): void {
        const next = values.indexOf(current) + by;
        if (next < 0 || next >= values.length)
            return;
        chosen(values[next]);
        (row.children[next] as Item).forceActiveFocus(Qt.TabFocusReason);
    }

    implicitWidth: row.implicitWidth + Theme.px(4)
    implicitHeight: Theme.px(32)
    radius: Theme.radiusControl
    color: Theme.hover
    border.width: Theme.highContrast ? Theme.hairline : 0
    border.color: Theme.line
    Accessible.role: Accessible.Grouping
    Accessible.name: name

    Row {
        id: row
        anchors.fill: parent
        anchors.margins: Theme.px(2)

        Repeater {
            model: segments.labels

            T.RadioButton {
                id: choice

                required property string modelData
                required property int index

                text: modelData
                checked: segments.values[index] === segments.current
                focusPolicy: checked ? Qt.StrongFocus : Qt.ClickFocus
                implicitWidth: contentItem.implicitWidth + Theme.px(24)
                height: row.height
                hoverEnabled: true
                onClicked: segments.chosen(segments.values[index])
                Accessible.name: text
                Keys.onLeftPressed: segments.step(mirrored ? 1 : -1)
                Keys.onRightPressed: segments.step(mirrored ? -1 : 1)

                indicator: null
                contentItem: UiText {
                    text: choice.text
                    horizontalAlignment: Text.AlignHCenter
                    font.weight: choice.checked ? Font.Medium : Font.Normal
                    color: choice.checked ? Theme.textOnSegment : Theme.text2
                    Accessible.ignored: true
                }
                background: Item {
                    Shadow {
                        depth: "segment"
                        visible: choice.checked && !Theme.highContrast && !Theme.dark
                    }
                    Rectangle {
                        anchors.fill: parent
                        radius: Theme.radiusSegment
                        color: choice.checked ? Theme.segment : choice.hovered ? Theme.selected : "transparent"
                    }
                    FocusRing {
                        visible: choice.visualFocus
                        around: Theme.radiusSegment
                    }
                }
            }
        }
    }
}
