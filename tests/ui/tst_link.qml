// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest

/// A model from a link: by the search field, by the dialog, by clicks and by keyboard.
WindowTest {
    name: "Link"

    function init(): void {
        harness.start();
        openWindow();
        harness.serveModels();
        harness.pretendMachine();
        window.showPage("models");
        tryVerify(() => page() !== null);
    }

    function page(): var { return find(item => isA(item, "ModelsPage")); }
    function rows(): var {
        const found = [];
        find(item => {
            if (isA(item, "LinkRow"))
                found.push(item);
            return false;
        });
        return found;
    }
    function row(name: string): var { return rows().find(item => item.name === name) ?? null; }
    function installed(name: string): var { return find(item => isA(item, "InstalledRow") && item.modelId.endsWith(name)); }

    function linkField(): var { return find(item => item.placeholderText === "Link, or org/repo"); }

    function typeLink(words: string): void {
        page().focusSearch();
        typeWords(words);
        tryVerify(() => showsText("Models from " + words));
    }

    function test_aModelIsFetchedByKeyboardAlone(): void {
        typeLink("maker/tiny");
        keyClick(Qt.Key_Return);
        tryVerify(() => rows().length === 3);
        tryVerify(() => row("tiny-Q1_0.gguf").verdict === "runs", 30000);
        verify(showsText("licence apache-2.0"));
        tryVerify(() => linkField().activeFocus);
        keyClick(Qt.Key_Down);
        tryVerify(() => row("tiny-Q1_0.gguf").activeFocus);
        keyClick(Qt.Key_Return);
        tryVerify(() => installed("tiny-Q1_0.gguf") !== null, 60000);
        compare(app.library.catalogue.query, "");
    }

    function test_aModelIsFetchedByClicks(): void {
        typeLink("maker/tiny");
        press("Show");
        tryVerify(() => row("tiny-large-TQ2_0.gguf") !== null);
        wait(200);  // the dialog has faded in
        mouseClick(row("tiny-large-TQ2_0.gguf"));
        tryVerify(() => row("tiny-large-TQ2_0.gguf").verdict === "runs", 30000);
        const before = app.models.count;
        press("Download " + row("tiny-large-TQ2_0.gguf").sizeText);
        // Two files are one model.
        tryVerify(() => app.models.count === before + 1, 60000);
        verify(installed("tiny-large-TQ2_0-00001-of-00002.gguf") !== null);
    }

    function test_aModelOfTheCatalogueInOriginalFilesIsLookedAtFirst(): void {
        page().focusSearch();
        typeWords("llama3 ternary");
        tryVerify(() => find(item => isA(item, "CatalogueRow") && item.modelId === "llama3-8b-1.58") !== null);
        find(item => isA(item, "CatalogueRow") && item.modelId === "llama3-8b-1.58").detailsRequested();
        tryVerify(() => rows().length === 1);
        compare(linkField().text, "HF1BitLLM/Llama3-8B-1.58-100B-tokens@main");
        verify(showsText("licence apache-2.0"));
        tryVerify(() => rows()[0].verdict === "runs", 30000);
        verify(rows()[0].note.includes("converted"));
        press("Download " + rows()[0].sizeText);
        tryVerify(() => installed("Llama3-8B-1.58-100B-tokens.gguf") !== null, 60000);
    }

    function test_whatCannotRunIsNotOffered(): void {
        typeLink("maker/tiny");
        keyClick(Qt.Key_Return);
        tryVerify(() => row("tiny-gemma-Q8_0.gguf") !== null);
        app.library.link.current = rows().indexOf(row("tiny-gemma-Q8_0.gguf"));
        tryVerify(() => row("tiny-gemma-Q8_0.gguf").verdict === "refused", 30000);
        verify(!app.library.link.canDownload);
        verify(row("tiny-gemma-Q8_0.gguf").note.length > 20);
    }

    function test_aFailureLeadsOn(): void {
        typeLink("maker/gated");
        keyClick(Qt.Key_Return);
        tryVerify(() => showsText("The server asks who you are."), 30000);
        press("Open the network settings");
        tryVerify(() => showsText("Access token"));
    }

    function test_aNameThatIsNoneCanBeMended(): void {
        window.getModelFromLink();
        tryVerify(() => button("Show models") === null && showsText("Nothing is downloaded before you choose."));
        tryVerify(() => linkField().activeFocus);
        typeWords("nothing");
        keyClick(Qt.Key_Return);
        tryVerify(() => showsText("This names no model."));
        press("Change the address");
        typeWords("maker/tiny");
        keyClick(Qt.Key_Return);
        tryVerify(() => rows().length === 3);
        keyClick(Qt.Key_Escape);
        tryVerify(() => rows().length === 0);
        compare(app.library.link.state, "idle");
    }
}
