// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Onebit.Ui

/// A slider whose track is accent up to the handle, with a tick at the value it would have by itself. Ranges
/// of many steps are bent, so that small values have room. Arrows move one step, Page keys ten.
T.Slider {
    id: slider

    required property string name
    required property real minimum
    required property real maximum
    required property real step
    required property real current
    required property real defaultValue

    readonly property bool bent: (maximum - minimum) / step > 200

    signal chosen(real value)

    function positionOf(number: real): real {
        const share = maximum > minimum ? Math.max(0, Math.min(1, (number - minimum) / (maximum - minimum))) : 0;
        return bent ? Math.cbrt(share) : share;
    }

    /// The value at a position, on a step; within bent ranges in round figures.
    function valueAt(along: real): real {
        if (along >= 1)
            return maximum;
        const number = minimum + (maximum - minimum) * (bent ? along * along * along : along);
        const round = bent ? Math.max(step, Math.pow(10, Math.floor(Math.log10(Math.max(1, number))) - 1)) : step;
        return fitted(Math.round(number / round) * round);
    }

    function fitted(number: real): real {
        // Twelve digits: 0.1 + 0.2 is 0.3 to a person.
        return Math.max(minimum, Math.min(maximum, Number(number.toPrecision(12))));
    }

    function choose(number: real): void {
        const next = fitted(number);
        if (next !== current)
            chosen(next);
    }

    from: 0
    to: 1
    value: positionOf(current)
    implicitWidth: Theme.px(144)
    implicitHeight: Theme.px(28)
    padding: 0
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    onMoved: choose(valueAt(position))
    onPressedChanged: if (!pressed) value = Qt.binding(() => slider.positionOf(slider.current))
    Accessible.name: name
    Accessible.description: String(current)
    Keys.priority: Keys.BeforeItem
    Keys.onPressed: event => {
        const forward = mirrored ? Qt.Key_Left : Qt.Key_Right;
        const back = mirrored ? Qt.Key_Right : Qt.Key_Left;
        switch (event.key) {
        case forward: case Qt.Key_Up: choose(current + step); break;
        case back: case Qt.Key_Down: choose(current - step); break;
        case Qt.Key_PageUp: choose(current + 10 * step); break;
        case Qt.Key_PageDown: choose(current - 10 * step); break;
        case Qt.Key_Home: choose(minimum); break;
        case Qt.Key_End: choose(maximum); break;
        default: return;
        }
        event.accepted = true;
    }

    background: Item {
        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            height: Theme.px(4)
            radius: height / 2
            color: Theme.highContrast ? Theme.text : Theme.selected

            Rectangle {
                anchors.left: parent.left
                width: slider.position * parent.width
                height: parent.height
                radius: parent.radius
                color: Theme.accent
            }
        }
        Rectangle {
            readonly property real along: slider.positionOf(slider.defaultValue)

            x: Math.round((slider.mirrored ? 1 - along : along) * (parent.width - Theme.px(16)) + Theme.px(8) - width / 2)
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.px(2)
            height: Theme.px(8)
            radius: width / 2
            color: Theme.lineStrong
        }
    }
    handle: Rectangle {
        x: slider.visualPosition * (slider.availableWidth - width)
        y: (slider.height - height) / 2
        implicitWidth: Theme.px(16)
        implicitHeight: Theme.px(16)
        radius: width / 2
        color: slider.pressed ? Theme.hover : Theme.handle
        border.color: Theme.text2
        border.width: Theme.controlEdge

        FocusRing {
            visible: slider.visualFocus
            around: parent.radius
        }
    }
}
