// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest

/// The Models page, by clicks and by keyboard.
WindowTest {
    name: "Library"

    function init(): void {
        harness.start();
        harness.addModel("second.gguf");
        harness.addModel("broken.gguf", false);
        harness.restart();
        harness.pretendMachine();
        openWindow();
        tryVerify(() => app.models.count >= 3);
        window.showPage("models");
        tryVerify(() => page() !== null && page().rows().length > 3);
    }

    function page(): var { return find(item => isA(item, "ModelsPage")); }
    function row(name: string): var { return find(item => isA(item, "InstalledRow") && item.modelId.endsWith(name)); }
    function offer(id: string): var { return find(item => isA(item, "CatalogueRow") && item.modelId === id); }
    function popup(title: string): bool { return find(item => item.Accessible?.name === title && item.Accessible.role === Accessible.Dialog) !== null; }

    function test_rowsSayWhatIsToBeExpected(): void {
        const bonsai = offer("bonsai-4b");
        verify(bonsai !== null);
        compare(bonsai.fit, "fits");
        verify(bonsai.speedText.startsWith("about "));
        verify(bonsai.Accessible.name.includes("Fits"));
        verify(showsText("This computer: 2 core"));
    }

    function test_oneIsRecommended(): void {
        verify(app.library.catalogue.recommendedId !== "");
        verify(showsText("Recommended for this computer"));
    }

    function test_theLicenceIsShownBeforeADownload(): void {
        page().walk(1);
        offer("bonsai-4b").detailsRequested();
        tryVerify(() => showsText("Apache-2.0"));
        verify(showsText("To download"));
        keyClick(Qt.Key_Escape);
    }

    function test_theSearchNarrowsTheCatalogue(): void {
        const all = app.library.catalogue.count;
        page().focusSearch();
        typeWords("falcon");
        tryVerify(() => app.library.catalogue.count < all && app.library.catalogue.count > 0);
        typeWords("xyz");
        tryVerify(() => showsText("No model in the catalogue has these words."));
        keyClick(Qt.Key_Escape);
        tryCompare(app.library.catalogue, "count", all);
    }

    function test_aModelIsUsedByKeyboard(): void {
        const wanted = row("second.gguf");
        page().walk(1);
        for (let step = 0; step < 10 && !wanted.activeFocus; ++step)
            keyClick(Qt.Key_Down);
        verify(wanted.activeFocus);
        keyClick(Qt.Key_Return);
        tryVerify(() => app.models.currentId.endsWith("second.gguf"));
    }

    function test_aDeletedModelComesBack(): void {
        row("second.gguf").forceActiveFocus();
        keyClick(Qt.Key_Delete);
        tryVerify(() => row("second.gguf") === null);
        tryVerify(() => showsText("moved to trash"));
        press("Undo");
        tryVerify(() => row("second.gguf") !== null);
    }

    function test_originalFilesAreConvertedByKeyboard(): void {
        app.library.import(harness.writeCheckpoint("tiny-bitnet"), "reference");
        tryVerify(() => row("tiny-bitnet") !== null);
        verify(row("tiny-bitnet").note.includes("to be converted"));
        row("tiny-bitnet").forceActiveFocus();
        keyClick(Qt.Key_Return);
        tryVerify(() => row("tiny-bitnet.gguf") !== null, 60000);
        tryVerify(() => row("tiny-bitnet.gguf").runnable);
        tryVerify(() => showsText("tiny-bitnet is converted and listed"));
        tryCompare(app.library.jobs, "count", 0);
    }

    function test_theStarterCannotBeDeleted(): void {
        const count = app.models.count;
        const starter = find(item => isA(item, "InstalledRow") && item.modelId === "starter");
        starter.forceActiveFocus();
        keyClick(Qt.Key_Delete);
        wait(50);
        compare(app.models.count, count);
    }

    function test_numbersSwitchModels(): void {
        // The second one is broken.
        keyClick(Qt.Key_3, Qt.ControlModifier);
        tryVerify(() => app.models.currentId.endsWith("second.gguf"));
        keyClick(Qt.Key_1, Qt.ControlModifier);
        tryCompare(app.models, "currentId", "starter");
    }

    function test_everyWidthHasRoomForTheRows_data(): var {
        return [{ tag: "380", width: 380 }, { tag: "700", width: 700 }, { tag: "1280", width: 1280 }];
    }

    function test_everyWidthHasRoomForTheRows(data: var): void {
        window.width = data.width;
        tryVerify(() => page().width <= data.width);
        wait(50);
        for (const item of page().rows()) {
            const end = item.mapToItem(page(), item.width, 0).x;
            verify(end <= page().width + 1, item.name + " ends at " + end);
        }
    }
}
