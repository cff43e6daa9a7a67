// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.Ui

/// The bar over a block of code.
Item {
    id: bar

    required property string title
    required property bool copied
    required property bool wrapped
    required property bool wrappable

    signal copyRequested
    signal wrapRequested

    implicitHeight: Theme.px(36)

    UiText {
        anchors.left: parent.left
        anchors.right: buttons.left
        anchors.verticalCenter: parent.verticalCenter
        text: bar.title === "" ? qsTr("Code") : bar.title
        step: Theme.small
        color: Theme.text2
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    Row {
        id: buttons
        anchors.right: parent.right
        anchors.rightMargin: -Theme.px(10)
        anchors.verticalCenter: parent.verticalCenter

        ActionButton {
            visible: bar.wrappable
            kind: "quiet"
            compact: true
            small: true
            glyph: "wrap"
            //: Breaks long lines of code, or lets them run on.
            text: bar.wrapped ? qsTr("Unwrap") : qsTr("Wrap")
            onClicked: bar.wrapRequested()
        }
        ActionButton {
            kind: "quiet"
            compact: true
            small: true
            glyph: bar.copied ? "check" : "copy"
            text: bar.copied ? qsTr("Copied") : qsTr("Copy")
            onClicked: bar.copyRequested()
        }
    }
}
