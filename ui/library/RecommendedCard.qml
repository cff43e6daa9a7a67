// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.App
import Onebit.Ui

/// The one model that suits this computer best.
Rectangle {
    id: card

    required property CatalogueListModel catalogue
    required property bool narrow

    property var model: catalogue.row(catalogue.recommendedId)

    /// Of the line of figures, with the gap before it.
    function taken(item: Item): real {
        return item.visible ? item.width + flow.spacing : 0;
    }

    signal chosen(string modelId)

    visible: model.modelId !== undefined && model.downloadId === "" && catalogue.query === ""
    implicitHeight: flow.implicitHeight + Theme.px(48)
    radius: Theme.radiusPanel
    color: Theme.raised
    border.color: Theme.line
    border.width: Theme.controlEdge

    Connections {
        target: card.catalogue
        function onRecommendedChanged(): void { card.model = card.catalogue.row(card.catalogue.recommendedId); }
        function onDataChanged(): void { card.model = card.catalogue.row(card.catalogue.recommendedId); }
    }
    Flow {
        id: flow
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.margins: Theme.px(24)
        spacing: card.narrow ? Theme.px(16) : Theme.px(40)

        Column {
            spacing: Theme.px(2)
            width: card.narrow ? flow.width : Math.max(Theme.px(160), flow.width
                - card.taken(speed) - card.taken(memory) - card.taken(button))
            UiText {
                anchors.left: parent.left
                text: qsTr("Recommended for this computer")
                step: Theme.small
                font.weight: Font.Medium
                color: Theme.accent
            }
            UiText {
                width: parent.width
                text: card.model.name ?? ""
                step: Theme.heading
                elide: Text.ElideRight
                horizontalAlignment: Text.AlignLeft
                Accessible.role: Accessible.Heading
            }
            UiText {
                width: parent.width
                text: card.model.use ?? ""
                color: Theme.text2
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignLeft
            }
        }
        KeyFigure {
            id: speed
            topPadding: Theme.px(card.narrow ? 0 : 8)
            value: card.model.speedText ?? ""
            meaning: qsTr("expected here")
        }
        KeyFigure {
            id: memory
            topPadding: Theme.px(card.narrow ? 0 : 8)
            value: card.model.memoryText ?? ""
            meaning: qsTr("memory needed")
        }
        Item {
            id: button
            width: download.width
            height: card.narrow ? Math.max(download.height, memory.height) : Theme.px(64)
            ActionButton {
                id: download
                anchors.verticalCenter: parent.verticalCenter
                kind: "main"
                glyph: "download"
                text: qsTr("Download %1").arg(card.model.sizeText ?? "")
                onClicked: card.chosen(card.model.modelId)
            }
        }
    }
}
