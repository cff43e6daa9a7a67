import QtQuick
import Onebit.App
import Onebit.Ui

/// The words that the models shown have.
FocusScope {
    id: search

    required property CatalogueListModel catalogue

    implicitHeight: Theme.px(40)

    Field {
        anchors.fill: parent
        focus: true
        leftPadding: Theme.px(LayoutMirroring.enabled ? 64 : 36)
        rightPadding: Theme.px(LayoutMirroring.enabled ? 36 : 64)
        placeholderText: qsTr("Search the catalogue")
        Accessible.name: placeholderText
        text: search.catalogue.query
        onTextEdited: search.catalogue.query = text
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
