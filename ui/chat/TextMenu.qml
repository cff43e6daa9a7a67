// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.Ui

/// What can be done with selected text; it is made when it is asked for.
Loader {
    id: loader

    // Files that name each other's types cannot be loaded, so the type stays open: it is a ContentView.
    required property var view

    function openAt(at: point): void {
        setSource(Qt.resolvedUrl("TextMenuPopup.qml"), { view: view });
        (item as TextMenuPopup).popup(view, at.x, at.y);
    }
}
