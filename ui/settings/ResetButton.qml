import QtQuick
import Onebit.Ui

/// Back to the value that the setting has by itself; its room is kept while there is nothing to take back.
IconButton {
    required property string label
    required property bool shown

    side: 28
    glyph: "retry"
    text: qsTr("Reset %1").arg(label)
    opacity: shown ? 1 : 0
    enabled: shown
}
