// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Onebit.Ui

/// Where a value comes from: three bits for all, the model and this chat, the one that decides filled. Opens
/// the ways to change that.
T.AbstractButton {
    id: mark

    /// "all" | "model" | "chat"
    required property string origin
    /// The layer that is being changed has a value of its own.
    required property bool isSet
    required property string label
    required property string modelName

    readonly property bool ofChat: origin === "chat"
    readonly property var layers: ["all", "model", "chat"]
    readonly property string words: ofChat ? qsTr("This chat")
        //: Where a setting's value comes from: the model, or all models.
        : origin === "model" ? qsTr("Model") : qsTr("All")

    signal moved(string layer)
    signal reset

    implicitWidth: Theme.px(84)
    implicitHeight: Theme.px(28)
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    onClicked: menu.popup(mark, mirrored ? 0 : mark.width - menu.width, mark.height)
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()
    Accessible.role: Accessible.ButtonMenu
    Accessible.name: qsTr("%1 is set for: %2").arg(label).arg(words)

    Item {
        anchors.fill: parent

        Row {
            id: bits
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.px(2)

            Repeater {
                model: mark.layers

                Bit {
                    required property string modelData

                    size: 6
                    filled: modelData === mark.origin
                    tint: mark.ofChat && filled ? Theme.accent : Theme.text2
                }
            }
        }
        UiText {
            anchors.left: bits.right
            anchors.leftMargin: Theme.px(8)
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: mark.words
            step: Theme.small
            color: mark.ofChat ? Theme.text : Theme.text2
            font.weight: mark.ofChat ? Font.Medium : Font.Normal
            elide: Text.ElideRight
            horizontalAlignment: Text.AlignLeft
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        anchors.fill: parent
        anchors.leftMargin: -Theme.px(6)
        radius: Theme.radiusControl
        color: mark.down ? Theme.selected : mark.hovered ? Theme.hover : "transparent"

        FocusRing { visible: mark.visualFocus }
    }

    OriginMenu {
        id: menu
        origin: mark.origin
        resettable: mark.isSet
        modelName: mark.modelName
        onMoved: layer => mark.moved(layer)
        onReset: mark.reset()
    }
    TipArea {
        text: qsTr("Change for whom this is set")
        shown: (mark.hovered || mark.visualFocus) && !menu.visible
    }
}
