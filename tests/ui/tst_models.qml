import QtQuick
import QtTest

WindowTest {
    name: "Models"

    function init(): void {
        harness.start();
        harness.addModel("second.gguf");
        harness.addModel("broken.gguf", false);
        harness.restart();
        openWindow();
        tryVerify(() => app.models.count >= 2);
    }

    function chip(): var { return find(item => isA(item, "ModelChip")); }
    function rows(): var {
        const found = [];
        find(item => {
            if (isA(item, "PopupMenuItem") && item.modelId !== undefined)
                found.push(item);
            return false;
        });
        return found;
    }

    function test_anotherModelIsChosenInTheMenu(): void {
        const before = app.models.currentId;
        mouseClick(chip());
        tryVerify(() => rows().length >= 2);
        wait(200);  // the menu has faded in
        const other = rows().find(row => row.enabled && !row.isCurrent);
        const wanted = other.modelId;
        mouseClick(other);
        tryCompare(app.models, "currentId", wanted);
        verify(wanted !== before);
        tryVerify(() => chip().name === app.models.currentName);
    }

    function test_whatCannotRunSaysWhy(): void {
        mouseClick(chip());
        tryVerify(() => rows().length >= 2);
        for (const row of rows()) {
            compare(row.enabled, row.runnable);
            if (!row.runnable)
                verify(row.note.length > 10, "a reason is told");
        }
    }

    function test_theMenuLeadsToMoreModels(): void {
        mouseClick(chip());
        tryVerify(() => button("Add a model file") !== null);
        verify(button("Open the models folder") !== null);
    }
}
