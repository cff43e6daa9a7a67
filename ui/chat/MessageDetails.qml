import QtQuick
import QtQuick.Layouts
import Onebit.Ui

/// The row under a reply: what can be done with it, and how it went. Its room is kept while it is hidden.
Item {
    id: details

    required property string words
    required property bool retryable
    required property bool shown

    signal copyRequested
    signal retryRequested

    implicitHeight: Theme.px(28)

    RowLayout {
        anchors.fill: parent
        // The icons' ink stands on the reading edge, not their buttons.
        anchors.leftMargin: -Theme.px(7)
        visible: details.shown
        spacing: 0

        IconButton {
            side: 28
            glyph: "copy"
            tint: Theme.text3
            text: qsTr("Copy reply")
            onClicked: details.copyRequested()
        }
        IconButton {
            visible: details.retryable
            side: 28
            glyph: "retry"
            tint: Theme.text3
            text: qsTr("Try again")
            onClicked: details.retryRequested()
        }
        UiText {
            Layout.fillWidth: true
            horizontalAlignment: LayoutMirroring.enabled ? Text.AlignLeft : Text.AlignRight
            text: details.words
            step: Theme.small
            color: Theme.text3
            elide: Text.ElideRight
        }
    }
}
