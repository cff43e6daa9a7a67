// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest

/// The settings of the models: their folders, and where the catalogue comes from.
WindowTest {
    name: "ModelPlaces"

    function init(): void {
        harness.start();
        openWindow();
        harness.serveModels();
        window.dialogs.openSettings("models");
        tryVerify(() => folders().length === 1);
        wait(200);  // the dialog has faded in
    }

    function folders(): var {
        const found = [];
        find(item => {
            if (isA(item, "ModelFolderRow"))
                found.push(item);
            return false;
        });
        return found;
    }

    function field(name: string): var {
        return find(item => item.Accessible?.name === name && item.editingFinished !== undefined);
    }

    function pressByKey(words: string): void {
        tryVerify(() => button(words) !== null);
        button(words).forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Return);
    }

    function fill(name: string, words: string): void {
        tryVerify(() => field(name) !== null);
        field(name).forceActiveFocus();
        field(name).selectAll();
        typeWords(words);
        keyClick(Qt.Key_Tab);
    }

    function test_aFolderIsAddedChosenAndTakenAway(): void {
        app.library.places.add(harness.writeText("note.txt", "words").toString().replace("/note.txt", ""));
        tryVerify(() => folders().length === 2);
        verify(folders()[0].isDefault && !folders()[0].removable);
        press("Download here");
        tryVerify(() => folders()[1].isDefault);
        tryVerify(() => showsText("downloads go here"));
        mouseClick(button("Take " + folders()[1].path + " from the list; its files stay"));
        tryVerify(() => folders().length === 1 && folders()[0].isDefault);
    }

    function test_theCatalogueIsRefreshedFromWhereThePersonSays(): void {
        verify(showsText("models, of ") || showsText("model(s), of "));
        verify(button("Look for a newer one") === null, "nothing is asked before an address and a proof are set");
        fill("Address of newer catalogues", "nowhere");
        tryVerify(() => showsText("The address has to look like"));
        fill("Address of newer catalogues", app.network.hub + "/models.json");
        fill("Public key of the catalogue's maker", "abc");
        tryVerify(() => showsText("This is no public Ed25519 key."));
        fill("Public key of the catalogue's maker", "a".repeat(64));
        tryVerify(() => button("Look for a newer one") !== null);
        press("Look for a newer one");
        tryVerify(() => showsText("There is no such file on the server."), 60000);
        mouseClick(button("SHA-256"));
        tryVerify(() => button("Look for a newer one") === null);
    }

    function test_aCatalogueFileOfOnesOwnIsLaidOver(): void {
        const before = app.library.catalogue.count;
        app.library.catalogueSettings.addOwn(harness.writeText("mine.json", JSON.stringify({
            schema: 1, models: [{ id: "mine", name: "Mine", use: "tests", license: "MIT", weights: "Q1_0",
                kind: "binary", org: "o", repo: "r", file: "mine.gguf" }]
        })));
        tryCompare(app.library.catalogue, "count", before + 1);
        pressByKey("Remove");
        tryCompare(app.library.catalogue, "count", before);
        pressByKey("Undo");
        tryCompare(app.library.catalogue, "count", before + 1);
        app.library.catalogueSettings.addOwn(harness.writeText("wrong.json", "nonsense"));
        tryVerify(() => showsText("This file is no catalogue"));
    }
}
