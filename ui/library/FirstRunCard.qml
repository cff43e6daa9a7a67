// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.App
import Onebit.Ui

/// In an empty chat, while the small starter model answers: the download that this computer is good for.
Rectangle {
    id: card

    required property Library library
    /// It may be shown, if there is a model to offer.
    required property bool wanted

    readonly property CatalogueListModel catalogue: library.catalogue
    property var model: catalogue.row(catalogue.recommendedId)
    readonly property bool underWay: (model.downloadId ?? "") !== ""
    /// The model that was downloaded last, while nobody uses it yet.
    property string arrivedId: ""
    property string arrivedName: ""
    readonly property bool hasArrived: arrivedId !== ""

    signal downloadRequested(string modelId)
    signal useRequested(string modelId)
    signal modelsRequested
    signal dismissed

    visible: wanted && (hasArrived || model.modelId !== undefined)
    implicitHeight: visible ? content.implicitHeight + Theme.px(32) : 0
    radius: Theme.radiusPanel
    color: Theme.fill
    border.width: Theme.highContrast ? Theme.hairline : 0
    border.color: Theme.line
    onWantedChanged: if (wanted) library.machine.look()
    Component.onCompleted: if (wanted) library.machine.look()

    Connections {
        target: card.catalogue
        function onRecommendedChanged(): void { card.model = card.catalogue.row(card.catalogue.recommendedId); }
        function onDataChanged(): void { card.model = card.catalogue.row(card.catalogue.recommendedId); }
    }
    Connections {
        target: card.library
        function onArrived(modelId: string, name: string): void {
            card.arrivedId = modelId;
            card.arrivedName = name;
        }
    }
    Column {
        id: content
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.px(16)
        spacing: Theme.px(16)

        UiText {
            anchors.left: parent.left
            width: parent.width - Theme.px(32)
            text: card.hasArrived ? qsTr("%1 is ready").arg(card.arrivedName)
                : card.model.fit === "fits" ? qsTr("%1 answers far better, and it fits this computer").arg(card.model.name ?? "")
                : qsTr("%1 answers far better").arg(card.model.name ?? "")
            step: Theme.subheading
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignLeft
            Accessible.role: Accessible.Heading
        }
        Flow {
            width: parent.width
            spacing: Theme.px(32)
            visible: !card.underWay && !card.hasArrived

            KeyFigure { value: card.model.speedText ?? ""; meaning: qsTr("expected here") }
            KeyFigure {
                value: card.model.memoryText ?? ""
                meaning: card.library.machine.freeMemoryText === "" ? qsTr("memory needed")
                    : qsTr("memory, of %1 free").arg(card.library.machine.freeMemoryText)
            }
            KeyFigure { value: card.model.sizeText ?? ""; meaning: qsTr("to download") }
        }
        ProgressLine {
            width: parent.width
            visible: card.underWay && !card.hasArrived
            startText: card.model.progressText ?? ""
            endText: card.model.rateText ?? ""
            share: card.model.progress ?? -1
        }
        Flow {
            width: parent.width
            spacing: Theme.px(8)

            ActionButton {
                visible: card.hasArrived
                kind: "main"
                text: qsTr("Chat with %1").arg(card.arrivedName)
                onClicked: card.useRequested(card.arrivedId)
            }
            ActionButton {
                visible: !card.underWay && !card.hasArrived
                kind: "main"
                glyph: "download"
                text: qsTr("Download %1").arg(card.model.name ?? "")
                onClicked: card.downloadRequested(card.model.modelId)
            }
            ActionButton {
                kind: "quiet"
                text: qsTr("See all models")
                onClicked: card.modelsRequested()
            }
        }
    }
    IconButton {
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.px(12)
        glyph: "close"
        side: 28
        text: qsTr("Dismiss")
        onClicked: card.dismissed()
    }
}
