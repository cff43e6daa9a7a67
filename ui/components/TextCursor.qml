// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.Ui

/// The cursor of a text that is written; it does not blink.
Item {
    id: cursor

    /// A line may be higher than its letters, which stand at its bottom; the cursor is not. 0: it is as high as
    /// the line.
    readonly property real letters: Math.round(((parent as TextEdit)?.font.pixelSize ?? 0) * 1.21)

    visible: (parent as TextEdit)?.cursorVisible ?? (parent as TextInput)?.cursorVisible ?? false
    width: Theme.px(2)

    // Between the letters, not on the next one.
    Rectangle {
        x: -width / 2
        y: cursor.height - height
        width: cursor.width
        height: cursor.letters > 0 ? Math.min(cursor.letters, cursor.height) : cursor.height
        color: Theme.text
    }
}
