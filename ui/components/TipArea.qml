// SPDX-License-Identifier: Apache-2.0
import QtQuick

/// Shows a tooltip over its parent while asked to; there is none before.
Loader {
    id: area

    required property string text
    required property bool shown

    anchors.fill: parent
    onShownChanged: {
        if (shown && text !== "")
            setSource(Qt.resolvedUrl("Tip.qml"), { text: text, visible: true, parent: area });
        else
            source = "";
    }
}
