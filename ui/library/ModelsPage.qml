pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Onebit.App
import Onebit.Ui

/// The models on this computer: which one answers, and the way to more.
FocusScope {
    id: page

    required property AppContext app
    required property bool compact
    required property bool sidebarHidden

    signal sidebarRequested
    signal addModelRequested

    Rectangle {
        anchors.fill: parent
        color: Theme.page
    }
    PageHeader {
        id: header
        anchors.left: parent.left
        anchors.right: parent.right
        title: qsTr("Models")
        compact: page.compact
        sidebarHidden: page.sidebarHidden
        onSidebarRequested: page.sidebarRequested()

        ActionButton {
            kind: "quiet"
            glyph: "plus"
            text: qsTr("Add a model file")
            onClicked: page.addModelRequested()
        }
    }
    ListView {
        id: list
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: header.bottom
        anchors.bottom: parent.bottom
        width: Math.min(Theme.px(880), parent.width - 2 * Theme.px(page.compact ? 20 : 24))
        topMargin: Theme.px(16)
        bottomMargin: Theme.px(16)
        focus: true
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: page.app.models
        Accessible.role: Accessible.List
        Accessible.name: qsTr("On this computer")
        T.ScrollBar.vertical: ScrollThumb { narrow: page.compact }

        delegate: Item {
            id: row

            required property string modelId
            required property string name
            required property string detail
            required property bool isCurrent
            required property bool runnable
            required property string problem

            width: ListView.view.width
            height: Math.max(Theme.px(56), words.implicitHeight + Theme.px(16))

            SettingWords {
                id: words
                anchors.left: parent.left
                anchors.right: action.left
                anchors.rightMargin: Theme.px(16)
                anchors.verticalCenter: parent.verticalCenter
                label: row.name
                help: row.runnable ? row.detail : row.problem
            }
            ActionButton {
                id: action
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                compact: true
                kind: row.isCurrent ? "quiet" : "plain"
                glyph: row.isCurrent ? "check" : ""
                enabled: row.runnable && !row.isCurrent
                opacity: row.runnable ? 1 : Theme.disabledOpacity
                text: row.isCurrent ? qsTr("In use") : qsTr("Use")
                onClicked: page.app.models.select(row.modelId)
                Accessible.name: qsTr("%1: %2").arg(row.name).arg(text)
            }
            Rectangle {
                anchors.bottom: parent.bottom
                width: parent.width
                height: Theme.hairline
                color: Theme.line
            }
        }
    }
}
