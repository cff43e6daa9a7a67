import QtQuick
import Onebit.Ui

/// The cursor of a text that is written; it does not blink.
Item {
    visible: (parent as TextEdit)?.cursorVisible ?? (parent as TextInput)?.cursorVisible ?? false
    width: Theme.px(2)

    // Between the letters, not on the next one.
    Rectangle {
        x: -width / 2
        width: parent.width
        height: parent.height
        color: Theme.text
    }
}
