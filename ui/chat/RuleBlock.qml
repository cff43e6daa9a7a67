import QtQuick
import Onebit.Ui

/// A line between parts of a reply.
Item {
    required property ReplyBlock block

    implicitHeight: Theme.px(9)

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }
}
