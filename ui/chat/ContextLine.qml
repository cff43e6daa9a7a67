import QtQuick
import Onebit.Ui

/// The line above which the model no longer sees what was said.
Item {
    id: mark

    required property string modelName

    readonly property string words: qsTr("%1 no longer sees what is above").arg(modelName)

    implicitHeight: Theme.px(40)
    Accessible.role: Accessible.StaticText
    Accessible.name: words

    Rectangle {
        anchors.left: parent.left
        anchors.right: label.left
        anchors.rightMargin: Theme.px(12)
        anchors.verticalCenter: parent.verticalCenter
        height: Theme.hairline
        color: Theme.warn
    }
    UiText {
        id: label
        anchors.centerIn: parent
        width: Math.min(implicitWidth, parent.width - Theme.px(80))
        text: mark.words
        step: Theme.small
        color: Theme.warn
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    Rectangle {
        anchors.left: label.right
        anchors.leftMargin: Theme.px(12)
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        height: Theme.hairline
        color: Theme.warn
    }
}
