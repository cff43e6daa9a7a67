// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Onebit.Ui

/// One place that was found.
T.ItemDelegate {
    id: row

    required property string chatId
    required property string messageId
    required property string title
    /// The words around the hit: { text, hit }.
    required property var parts
    property bool ringed: false

    function escaped(words: string): string {
        return words.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
    }

    function marked(): string {
        return parts.map(part => part.hit
            ? "<span style=\"background-color:" + Theme.accentSoft + "; color:" + Theme.text + "\">" + escaped(part.text) + "</span>"
            : escaped(part.text)).join("");
    }

    implicitHeight: words.implicitHeight + Theme.px(12)
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: messageId === "" ? title : qsTr("%1: %2").arg(title).arg(parts.map(part => part.text).join(""))

    Column {
        id: words
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.px(8)
        anchors.rightMargin: Theme.px(8)
        anchors.verticalCenter: parent.verticalCenter

        UiText {
            width: parent.width
            text: row.messageId === "" ? row.marked() : row.title
            textFormat: row.messageId === "" ? Text.RichText : Text.PlainText
            font.weight: Font.Medium
            elide: Text.ElideRight
            horizontalAlignment: Text.AlignLeft
            Accessible.ignored: true
        }
        UiText {
            width: parent.width
            visible: row.messageId !== ""
            text: row.marked()
            textFormat: Text.RichText
            step: Theme.small
            color: Theme.text2
            wrapMode: Text.Wrap
            maximumLineCount: 3
            bottomPadding: Theme.px(3)
            horizontalAlignment: Text.AlignLeft
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: Theme.radiusControl
        color: row.down ? Theme.selected : row.hovered ? Theme.hover : "transparent"

        FocusRing {
            visible: row.ringed
            within: true
        }
    }
}
