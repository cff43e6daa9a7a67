import QtQuick
import Onebit.Ui

/// The cursor of a text that is written; it does not blink.
Rectangle {
    visible: (parent as TextEdit)?.cursorVisible ?? (parent as TextInput)?.cursorVisible ?? false
    width: Theme.px(2)
    color: Theme.text
}
