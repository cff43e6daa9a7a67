// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Onebit.Ui

/// One command of a menu: icon or check, words, shortcut.
T.MenuItem {
    id: item

    property string glyph: ""
    property string shortcut: ""
    /// A second line in small type.
    property string note: ""
    property bool danger: false
    /// Leave room for an icon, so that the words of a menu stand under each other.
    property bool indented: glyph !== "" || checkable

    implicitWidth: Theme.px(160)
    implicitHeight: note === "" ? Theme.px(32) : words.implicitHeight + Theme.px(18)
    leftPadding: Theme.px(8)
    rightPadding: Theme.px(8)
    hoverEnabled: true
    Accessible.name: text
    Accessible.description: note

    arrow: null
    indicator: null
    Item {
        anchors.fill: parent
        anchors.leftMargin: item.leftPadding
        anchors.rightMargin: item.rightPadding
        opacity: item.enabled ? 1 : Theme.disabledOpacity

        Icon {
            id: icon
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            visible: item.checkable ? item.checked : item.glyph !== ""
            glyph: item.checkable ? "check" : item.glyph
            color: item.danger ? Theme.bad : item.checkable ? Theme.text : Theme.text2
        }
        Column {
            id: words
            anchors.left: parent.left
            anchors.leftMargin: item.indented ? Theme.px(26) : 0
            anchors.right: keys.left
            anchors.rightMargin: keys.text === "" ? 0 : Theme.px(8)
            anchors.verticalCenter: parent.verticalCenter

            UiText {
                width: parent.width
                text: item.text
                color: item.danger ? Theme.bad : Theme.text
                font.weight: item.checked || item.note !== "" ? Font.Medium : Font.Normal
                elide: Text.ElideRight
                horizontalAlignment: Text.AlignLeft
                Accessible.ignored: true
            }
            UiText {
                width: parent.width
                visible: item.note !== ""
                text: item.note
                step: Theme.small
                color: Theme.text3
                wrapMode: Text.Wrap
                maximumLineCount: 3
                elide: Text.ElideRight
                horizontalAlignment: Text.AlignLeft
                Accessible.ignored: true
            }
        }
        UiText {
            id: keys
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: item.shortcut
            step: Theme.small
            color: Theme.text3
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: Theme.radiusControl
        color: item.down ? Theme.selected : item.highlighted ? Theme.hover : "transparent"

        FocusRing {
            visible: item.visualFocus
            within: true
        }
    }
}
