// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.Ui

/// A link in a message for the keyboard and for readers of screens; it is drawn with the text, and clicked there.
Item {
    id: link

    required property rect place
    required property string spoken
    required property string target
    // It is a ContentView; files that name each other's types cannot be loaded.
    required property var view

    function open(): void {
        view.linkActivated(target);
    }

    x: place.x
    y: place.y
    width: place.width
    height: place.height
    activeFocusOnTab: view.reachable
    Accessible.role: Accessible.Link
    Accessible.name: spoken === "" ? target : spoken
    Accessible.description: target
    Accessible.focusable: true
    Accessible.onPressAction: open()
    Keys.onReturnPressed: open()
    Keys.onEnterPressed: open()

    FocusRing {
        visible: link.activeFocus
        anchors.margins: -Theme.px(2)
        around: Theme.px(2)
    }
    // Where it goes is seen before it is followed.
    TipArea {
        text: link.target
        shown: link.activeFocus
    }
}
