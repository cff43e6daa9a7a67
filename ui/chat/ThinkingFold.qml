// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Onebit.Ui

/// What the model thought before it answered: one line, which opens.
Column {
    id: fold

    required property MessageRow row
    readonly property string thinking: row.thinking
    /// How long it thought, in ms; 0: not known yet.
    readonly property real thinkingMs: row.thinkingMs
    /// It thinks and has not begun to answer.
    readonly property bool now: row.thinkingNow
    property bool unfolded: false

    readonly property int seconds: Math.max(1, Math.round(thinkingMs / 1000))
    readonly property string words: now || thinkingMs <= 0 ? (now ? qsTr("Thinking") : qsTr("Thought"))
        //: How long a model thought before it answered.
        : seconds < 60 ? qsTr("Thought for %1 s").arg(seconds)
        //: %1 minutes, %2 seconds.
        : qsTr("Thought for %1 min %2 s").arg(Math.floor(seconds / 60)).arg(seconds % 60)

    T.AbstractButton {
        id: button
        implicitWidth: implicitContentWidth + Theme.px(8)
        implicitHeight: Theme.px(28)
        hoverEnabled: true
        focusPolicy: Qt.StrongFocus
        text: fold.words
        Accessible.role: Accessible.Button
        Accessible.name: fold.words
        Accessible.description: fold.unfolded ? qsTr("Hide the thoughts") : qsTr("Show the thoughts")
        Accessible.checkable: true
        Accessible.checked: fold.unfolded
        onClicked: fold.unfolded = !fold.unfolded
        Keys.onReturnPressed: clicked()
        Keys.onEnterPressed: clicked()

        contentItem: Row {
            spacing: Theme.px(8)

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                glyph: fold.unfolded ? "chevron-down" : "chevron-right"
                directional: !fold.unfolded
                size: 12
                color: button.hovered ? Theme.text : Theme.text2
            }
            UiText {
                anchors.verticalCenter: parent.verticalCenter
                text: fold.words
                color: button.hovered ? Theme.text : Theme.text2
                Accessible.ignored: true
            }
        }
        background: Item {
            FocusRing {
                visible: button.visualFocus
                anchors.fill: parent
            }
        }
    }
    Item {
        visible: fold.unfolded && fold.thinking !== ""
        width: fold.width
        implicitHeight: thoughts.height + Theme.px(4)

        MessageText {
            id: thoughts
            anchors.left: parent.left
            anchors.leftMargin: Theme.px(20)
            anchors.right: parent.right
            quiet: true
            reachable: fold.row.chosen || fold.row.activeFocus
            // Folded thoughts cost nothing.
            text: fold.unfolded ? fold.thinking : ""
            open: fold.now
            viewport: fold.row.list
            searched: fold.row.list.searched
            onCopyRequested: text => fold.row.list.copyRequested(text)
        }
    }
}
