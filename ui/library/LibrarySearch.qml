// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.App
import Onebit.Ui

/// The words that the models shown have, or where another one is to come from.
FocusScope {
    id: search

    required property CatalogueListModel catalogue
    required property LinkedModelListModel link

    /// What is typed names a place that models can be fetched from.
    readonly property bool isLink: link.isLink(catalogue.query)

    signal linkChosen

    implicitHeight: Theme.px(40)

    Field {
        anchors.fill: parent
        focus: true
        leftPadding: Theme.px(LayoutMirroring.enabled ? 64 : 36)
        rightPadding: Theme.px(LayoutMirroring.enabled ? 36 : 64)
        placeholderText: width < Theme.px(480) ? qsTr("Search, or paste a link") : qsTr("Search, or paste a link or org/repo")
        Accessible.name: placeholderText
        text: search.catalogue.query
        onTextEdited: search.catalogue.query = text
        onAccepted: if (search.isLink) search.linkChosen()
        Keys.onEscapePressed: event => {
            event.accepted = text !== "";
            search.catalogue.query = "";
        }
    }
    Icon {
        anchors.left: parent.left
        anchors.leftMargin: Theme.px(12)
        anchors.verticalCenter: parent.verticalCenter
        glyph: "search"
    }
    UiText {
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(12)
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("Ctrl F")
        step: Theme.small
        color: Theme.text3
        Accessible.ignored: true
    }
}
