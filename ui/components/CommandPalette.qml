// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Onebit.App
import Onebit.Ui

/// One field that finds every chat, model and command. The keyboard stays in the field; Up and Down choose,
/// Enter does it, Esc leaves everything as it was.
T.Popup {
    id: commandPalette

    required property AppContext app
    required property Actions actions

    readonly property PaletteListModel found: app.palette

    signal chatChosen(string chatId)
    signal modelChosen(string modelId)

    function begin(): void {
        const rows = actions.table.filter(row => row.run !== undefined && row.listed !== false && actions.isEnabled(row));
        found.open(rows.map(row => ({
            id: row.id,
            words: row.words,
            glyph: row.glyph ?? "",
            keys: row.keys === undefined ? "" : app.keyWords(row.keys[0])
        })));
        field.clear();
        list.currentIndex = 0;
        open();
    }

    function step(by: int): void {
        list.currentIndex = Math.max(0, Math.min(list.count - 1, list.currentIndex + by));
        announce();
    }

    /// The keyboard is in the field: what is chosen below it has to be told.
    function announce(): void {
        const row = list.currentItem as PaletteRow;
        if (row !== null)
            announcer.say(row.spoken);
    }

    function choose(kind: string, itemId: string): void {
        close();
        if (kind === "chat")
            chatChosen(itemId);
        else if (kind === "model")
            modelChosen(itemId);
        else
            actions.run(itemId);
    }

    parent: T.Overlay.overlay
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? Math.round(Math.min(Theme.px(96), parent.height / 12)) : 0
    width: parent ? Math.min(Theme.px(560), parent.width - Theme.px(24)) : 0
    height: parent ? Math.min(field.height + Theme.hairline + Math.max(list.contentHeight, none.height) + Theme.px(16),
        parent.height - 2 * y, Theme.px(480)) : 0
    modal: true
    focus: true
    padding: 0
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    onVisibleChanged: if (visible) field.forceActiveFocus(Qt.PopupFocusReason)

    T.Overlay.modal: Rectangle {
        color: Theme.scrim
        Behavior on opacity {
            NumberAnimation { duration: Theme.dialogFade }
        }
    }
    background: Panel {
        depth: "dialog"
        radius: Theme.radiusDialog
    }
    Item {
        anchors.fill: parent
        Accessible.role: Accessible.Dialog
        Accessible.name: qsTr("Find")

        Icon {
            id: glass
            anchors.left: parent.left
            anchors.leftMargin: Theme.px(18)
            anchors.verticalCenter: field.verticalCenter
            glyph: "search"
        }
        Field {
            id: field
            anchors.left: glass.right
            anchors.right: parent.right
            height: Theme.px(48)
            leftPadding: Theme.px(10)
            font.pixelSize: Theme.px(Theme.reading.size)
            background: null
            placeholderText: qsTr("Find a chat, a model or a command")
            Accessible.name: placeholderText
            Accessible.description: qsTr("%n found", "", list.count)
            onTextEdited: {
                commandPalette.found.query = text;
                list.currentIndex = 0;
                commandPalette.announce();
            }
            Keys.onUpPressed: commandPalette.step(-1)
            Keys.onDownPressed: commandPalette.step(1)
            Keys.onPressed: event => {
                const page = Math.max(1, Math.floor(list.height / Theme.px(36)) - 1);
                if (event.key === Qt.Key_PageDown)
                    commandPalette.step(page);
                else if (event.key === Qt.Key_PageUp)
                    commandPalette.step(-page);
                else if (event.key !== Qt.Key_Return && event.key !== Qt.Key_Enter)
                    return;
                else if (list.currentItem !== null)
                    (list.currentItem as PaletteRow).clicked();
                event.accepted = true;
            }
        }
        Rectangle {
            id: line
            anchors.top: field.bottom
            width: parent.width
            height: Theme.hairline
            color: Theme.line
        }
        ListView {
            id: list
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: line.bottom
            anchors.bottom: parent.bottom
            anchors.margins: Theme.px(8)
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            highlightMoveDuration: 0
            // Rows made ahead are half made for a moment, and Tab stops at a button that does not know yet that it
            // takes no focus.
            cacheBuffer: 0
            model: commandPalette.found
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Found")
            T.ScrollBar.vertical: ScrollThumb { narrow: true }

            delegate: PaletteRow {
                width: ListView.view.width
                current: ListView.isCurrentItem
                onClicked: commandPalette.choose(kind, itemId)
            }
        }
        UiText {
            id: none
            anchors.top: line.bottom
            anchors.left: parent.left
            anchors.leftMargin: Theme.px(18)
            height: visible ? Theme.px(48) : 0
            visible: list.count === 0
            text: qsTr("Nothing is called that")
            color: Theme.text2
        }
        Announcer {
            id: announcer
            channel: "palette announcement"
        }
    }

    // It goes at once: who opens it again must not meet it fading.
    enter: Transition {
        NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.fade }
    }
}
