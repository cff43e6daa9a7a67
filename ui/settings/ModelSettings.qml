// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Onebit.App
import Onebit.Ui

/// Where the models are, and where others come from.
SettingsPage {
    id: page

    readonly property ModelFolderListModel folders: app.library.places

    function askForFolder(): void {
        folderDialog.active = true;
        (folderDialog.item as AddFolderDialog).open();
    }

    function askForCatalogue(): void {
        catalogueDialog.active = true;
        (catalogueDialog.item as CatalogueFileDialog).open();
    }

    Component.onCompleted: folders.look()

    ChoiceRow {
        label: qsTr("Folders of models")
        help: qsTr("Models in them are listed where they lie")
        ActionButton {
            text: qsTr("Add a folder")
            onClicked: page.askForFolder()
        }
    }
    Repeater {
        model: page.folders
        ModelFolderRow {
            width: page.width
            onChosenAsDefault: page.folders.makeDefault(path)
            onOpenRequested: page.folders.openFolder(path)
            onRemoveRequested: page.folders.remove(path)
        }
    }
    CatalogueGroup {
        width: page.width
        topPadding: Theme.px(16)
        catalogue: page.app.library.catalogueSettings
        onAddRequested: page.askForCatalogue()
    }
    // Made when they are first wanted: loading the parts of a system's dialog takes time.
    Loader {
        id: folderDialog
        active: false
        source: Qt.resolvedUrl("../library/AddFolderDialog.qml")
    }
    Loader {
        id: catalogueDialog
        active: false
        source: Qt.resolvedUrl("../library/CatalogueFileDialog.qml")
    }
    Connections {
        target: folderDialog.item
        function onChosen(folder: url): void { page.folders.add(folder); }
    }
    Connections {
        target: catalogueDialog.item
        function onChosen(file: url): void { page.app.library.catalogueSettings.addOwn(file); }
    }
}
