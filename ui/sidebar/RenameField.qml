// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.Ui

/// The name of a chat while it is changed in its row.
Field {
    id: field

    // Files that name each other's types cannot be loaded, so the type stays open: it is a ChatRow.
    required property var row
    property bool over: false

    function end(keep: bool): void {
        if (over)
            return;
        over = true;
        row.endRename(keep ? text.trim() : "");
    }

    text: row.title
    Accessible.name: qsTr("Name of the chat")
    Component.onCompleted: {
        forceActiveFocus();
        selectAll();
    }
    onActiveFocusChanged: if (!activeFocus) end(true)
    Keys.onReturnPressed: field.end(true)
    Keys.onEnterPressed: field.end(true)
    Keys.onEscapePressed: field.end(false)
}
