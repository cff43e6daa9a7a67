// SPDX-License-Identifier: Apache-2.0
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

    function names(): var {
        return rows().sort((a, b) => a.mapToItem(null, 0, 0).y - b.mapToItem(null, 0, 0).y).map(row => row.text);
    }
    function listed(): var {
        const found = [];
        const list = app.models;
        for (let i = 0; i < list.count; ++i)
            found.push(list.data(list.index(i, 0), Qt.DisplayRole));
        return found;
    }

    function test_theMenuFollowsModelsThatComeAndGo(): void {
        mouseClick(chip());
        tryVerify(() => rows().length === app.models.count);
        for (const name of ["aa.gguf", "zz.gguf", "cc.gguf"]) {
            const before = app.models.count;
            harness.addModel(name, false);
            tryVerify(() => app.models.count === before + 1);
            tryVerify(() => rows().length === app.models.count, 5000, name + " is in the menu");
            tryVerify(() => JSON.stringify(names()) === JSON.stringify(listed()), 5000, names() + " as " + listed());
        }
        const last = app.models.data(app.models.index(app.models.count - 1, 0), Qt.UserRole + 1);
        app.library.remove(last);
        tryVerify(() => listed().indexOf("zz.gguf") < 0);
        tryVerify(() => JSON.stringify(names()) === JSON.stringify(listed()), 5000, names() + " as " + listed());
        app.library.undoRemove();
        tryVerify(() => listed().indexOf("zz.gguf") >= 0);
        tryVerify(() => JSON.stringify(names()) === JSON.stringify(listed()), 5000, names() + " as " + listed());
    }

    function test_theChatSaysWhereAnotherModelAnswers(): void {
        harness.openGate();
        ask("One");
        tryCompare(app.conversation, "busy", false);
        const second = app.models.data(app.models.index(app.models.count - 1, 0), Qt.UserRole + 1);
        app.models.select(second);
        tryCompare(app.models, "currentId", second);
        ask("Two");
        tryCompare(app.conversation, "busy", false);
        tryVerify(() => find(item => isA(item, "ChatLine") && item.visible) !== null);
        const line = find(item => isA(item, "ChatLine") && item.visible);
        compare(line.Accessible.name, "From here on: second");
        compare(line.Accessible.role, Accessible.StaticText);
    }
}
