// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.App
import Onebit.Ui

/// The catalogue: of when it is, where a newer one comes from, and the person's own entries.
Column {
    id: group

    required property CatalogueSettings catalogue

    readonly property bool byHash: catalogue.proof === "hash"

    signal addRequested

    // No layout: one within the page's own would never come to rest, where words wrap.
    spacing: Theme.px(8)

    ChoiceRow {
        width: group.width
        label: qsTr("Catalogue")
        help: group.catalogue.summary
        ActionButton {
            visible: !group.catalogue.refreshing
            enabled: group.catalogue.canRefresh
            text: qsTr("Look for a newer one")
            tip: enabled ? "" : qsTr("Set an address and what proves it first")
            onClicked: group.catalogue.refresh()
        }
        ActionButton {
            visible: group.catalogue.refreshing
            text: qsTr("Cancel")
            onClicked: group.catalogue.cancel()
        }
    }
    UiText {
        width: group.width
        visible: text !== ""
        text: group.catalogue.refreshing ? qsTr("Asking the server") : group.catalogue.outcome
        color: group.catalogue.failed ? Theme.bad : Theme.text2
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignLeft
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    ChoiceRow {
        width: group.width
        label: qsTr("Newer ones are at")
        help: qsTr("Asked only when you press the button")
        Field {
            implicitWidth: Theme.px(240)
            text: group.catalogue.address
            placeholderText: qsTr("Address of a catalogue")
            Accessible.name: qsTr("Address of newer catalogues")
            onEditingFinished: group.catalogue.address = text
        }
    }
    ChoiceRow {
        width: group.width
        label: qsTr("Proved by")
        help: group.catalogue.problem !== "" ? group.catalogue.problem
            : group.byHash ? qsTr("The SHA-256 of that one file")
            : qsTr("The public Ed25519 key of whoever signs it, as its maker gives it out")
        Segments {
            name: qsTr("Proved by")
            labels: [qsTr("Signature"), qsTr("SHA-256")]
            values: ["key", "hash"]
            current: group.catalogue.proof
            onChosen: value => group.catalogue.proof = value
        }
    }
    Field {
        id: proof
        width: group.width
        text: group.catalogue.proofText
        placeholderText: group.byHash ? qsTr("64 digits") : qsTr("Paste the public key")
        font.family: Theme.monoFamily
        Accessible.name: group.byHash ? qsTr("SHA-256 of the catalogue") : qsTr("Public key of the catalogue's maker")
        onEditingFinished: group.catalogue.proofText = text
    }
    ChoiceRow {
        width: group.width
        label: qsTr("Models of your own")
        help: group.catalogue.ownText
        ActionButton {
            visible: group.catalogue.hasOwn
            kind: "quiet"
            text: qsTr("Remove")
            Accessible.name: qsTr("Remove your own models from the catalogue")
            onClicked: group.catalogue.removeOwn()
        }
        ActionButton {
            visible: group.catalogue.canRestoreOwn
            kind: "quiet"
            text: qsTr("Undo")
            Accessible.name: qsTr("Bring your own models back into the catalogue")
            onClicked: group.catalogue.restoreOwn()
        }
        ActionButton {
            text: qsTr("Add a file")
            Accessible.name: qsTr("Add a catalogue file")
            onClicked: group.addRequested()
        }
    }
}
