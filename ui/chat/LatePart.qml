// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.Ui

/// A part of a message that is made when it is first needed: most messages that scroll past never need it.
Loader {
    /// A file beside this one, whose object takes the message as `row`.
    required property string file
    required property MessageRow row
    required property bool needed

    function make(): void {
        if (needed && status === Loader.Null)
            setSource(Qt.resolvedUrl(file), { row: row });
    }

    visible: needed
    onNeededChanged: make()
    Component.onCompleted: make()
}
