// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.Ui

/// A model in a list: name over one line of use; size, memory, speed, fit; what can be done at the end. A row
/// is one stop of the keyboard: Enter does its main thing, the arrows go to its neighbours.
FocusScope {
    id: row

    required property string name
    required property string note
    property string sizeText: ""
    property string memoryText: ""
    property string speedText: ""
    property string fit: ""
    property string fitText: ""
    /// Something goes on with the model: its progress stands in place of the figures.
    property bool busy: false
    property string busyText: ""
    property string busyRate: ""
    /// 0 to 1; below 0: not known.
    property real busyShare: -1
    /// The library's width decides what has a column of its own: "full", "medium" or "small".
    required property string layout
    property bool bad: false
    default property alias actions: place.data
    /// The last row of a section has no line.
    property bool last: false

    readonly property string figures: joined([sizeText, memoryWords, layout === "small" ? speedText : ""], " · ")
    readonly property string memoryWords: memoryText === "" ? "" : qsTr("%1 memory").arg(memoryText)

    function joined(parts: var, between: string): string {
        return parts.filter(words => words !== "").join(between);
    }

    signal activated
    signal removeRequested
    signal menuRequested

    implicitHeight: Math.max(Theme.px(56), words.implicitHeight + Theme.px(16))
    activeFocusOnTab: true
    Accessible.role: Accessible.ListItem
    Accessible.focusable: true
    Accessible.name: joined([name, note, sizeText, memoryWords, speedText, fitText], ", ")
    Keys.onReturnPressed: activated()
    Keys.onEnterPressed: activated()
    Keys.onSpacePressed: activated()
    Keys.onDeletePressed: removeRequested()
    Keys.onMenuPressed: menuRequested()

    FocusRing {
        visible: row.activeFocus
        within: true
        anchors.leftMargin: -Theme.px(8)
        anchors.rightMargin: -Theme.px(8)
    }
    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: row.menuRequested()
    }
    Column {
        id: words
        anchors.left: parent.left
        anchors.right: figures.left
        anchors.rightMargin: Theme.px(8)
        anchors.verticalCenter: parent.verticalCenter

        UiText {
            width: parent.width
            text: row.name
            font.weight: Font.DemiBold
            elide: Text.ElideRight
            horizontalAlignment: Text.AlignLeft
            Accessible.ignored: true
        }
        UiText {
            width: parent.width
            visible: text !== ""
            text: row.note
            step: Theme.small
            color: row.bad ? Theme.bad : Theme.text3
            wrapMode: row.layout === "full" ? Text.NoWrap : Text.Wrap
            elide: Text.ElideRight
            maximumLineCount: 2
            horizontalAlignment: Text.AlignLeft
            Accessible.ignored: true
        }
        UiText {
            width: parent.width
            visible: row.layout !== "full" && text !== "" && !row.busy
            text: row.figures
            step: Theme.small
            color: Theme.text2
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignLeft
            Accessible.ignored: true
        }
        FitMark {
            visible: row.layout === "small" && row.fit !== "" && !row.busy
            fit: row.fit
            words: row.fitText
        }
        ProgressLine {
            width: parent.width
            visible: row.layout !== "full" && row.busy
            startText: row.busyText
            endText: row.busyRate
            share: row.busyShare
        }
    }
    Row {
        id: figures
        readonly property bool wide: row.layout === "full"
        anchors.right: place.left
        anchors.rightMargin: width > 0 ? Theme.px(8) : 0
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.px(8)

        ProgressLine {
            visible: figures.wide && row.busy
            width: Theme.px(416)
            startText: row.busyText
            endText: row.busyRate
            share: row.busyShare
        }
        ModelFigure {
            visible: figures.wide && !row.busy
            room: 72
            text: row.sizeText
        }
        ModelFigure {
            visible: figures.wide && !row.busy
            room: 80
            text: row.memoryText
        }
        ModelFigure {
            visible: row.layout !== "small" && !row.busy
            room: 144
            text: row.speedText
        }
        Item {
            visible: row.layout !== "small" && !row.busy
            width: Theme.px(96)
            height: Theme.px(20)
            FitMark {
                x: row.LayoutMirroring.enabled ? parent.width - width - Theme.px(16) : Theme.px(16)
                anchors.verticalCenter: parent.verticalCenter
                fit: row.fit
                words: row.fitText
            }
        }
    }
    Row {
        id: place
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        width: row.layout === "full" ? Theme.px(148) : implicitWidth
        layoutDirection: Qt.RightToLeft
        spacing: Theme.px(4)
    }
    Rectangle {
        visible: !row.last
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }
}
