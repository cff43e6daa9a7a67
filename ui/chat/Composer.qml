// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Onebit.App
import Onebit.Ui

/// Where the person writes: grows to eight lines, then scrolls. Enter sends, Shift+Enter breaks the line;
/// typing goes on while a reply is written.
Rectangle {
    id: composer

    required property Conversation conversation
    required property ComposerHistory history
    /// What the engine does, shown here where the header has no room for it.
    required property string status
    required property bool compact
    required property bool modelReady

    readonly property real hang: Theme.px(compact ? 12 : 16)
    readonly property real lineRoom: Theme.px(Theme.reading.line)
    readonly property bool canSend: (area.text.trim() !== "" || conversation.attachments.length > 0) && modelReady && !conversation.busy
    readonly property alias input: area

    signal sent
    signal attachRequested

    function focusInput(): void {
        area.forceActiveFocus(Qt.OtherFocusReason);
    }

    function send(): void {
        if (canSend && conversation.send(area.text)) {
            area.clear();
            sent();
        }
    }

    function takeDraft(): void {
        if (area.text !== conversation.draft)
            recall(conversation.draft);
    }

    /// Shows words that were written before, ready to go on.
    function recall(words: string): void {
        area.text = words;
        area.cursorPosition = area.length;
    }

    implicitHeight: flick.height + Theme.px(12 + 6 + 8) + Math.max(Theme.px(32), chips.visible ? chips.height : 0)
    radius: Theme.radiusDialog
    color: Theme.raised
    border.color: area.activeFocus && Theme.highContrast ? Theme.accent : Theme.lineStrong
    border.width: Theme.controlEdge
    Component.onCompleted: takeDraft()

    Connections {
        target: composer.conversation
        function onDraftChanged(): void { composer.takeDraft(); }
        function onChatIdChanged(): void { composer.takeDraft(); }
    }

    LineSpacing {
        editor: area
        lineHeight: composer.lineRoom
    }
    FocusRing {
        visible: area.activeFocus && (area.focusReason === Qt.TabFocusReason || area.focusReason === Qt.BacktabFocusReason)
        around: composer.radius
    }
    MouseArea {
        anchors.fill: parent
        cursorShape: Qt.IBeamCursor
        onPressed: area.forceActiveFocus(Qt.MouseFocusReason)
    }
    Flickable {
        id: flick
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.leftMargin: composer.hang
        anchors.rightMargin: composer.hang
        anchors.topMargin: Theme.px(12)
        height: Math.min(area.implicitHeight, 8 * composer.lineRoom)
        clip: area.implicitHeight > height
        interactive: clip
        onHeightChanged: if (contentHeight <= height) contentY = 0
        onContentHeightChanged: if (contentHeight <= height) contentY = 0
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollThumb { narrow: true }

        T.TextArea.flickable: T.TextArea {
            id: area

            // A line keeps all its room above the letters; half of it belongs below.
            readonly property real letters: Math.ceil(font.pixelSize * 1.21)
            readonly property real lift: Math.floor((composer.lineRoom - letters) / 2)

            implicitHeight: Math.max(composer.lineRoom, contentHeight)
            leftPadding: 0
            rightPadding: 0
            topPadding: -lift
            bottomPadding: lift
            wrapMode: TextEdit.Wrap
            // Without a letter that tells a direction the caret stands where the hint begins.
            horizontalAlignment: length === 0 && preeditText === "" ? TextEdit.AlignLeft : undefined
            textFormat: TextEdit.PlainText
            selectByMouse: true
            focus: true
            font.family: Theme.family
            font.pixelSize: Theme.px(Theme.reading.size)
            color: Theme.text
            selectionColor: Theme.accentSoft
            selectedTextColor: Theme.text
            onTextChanged: composer.conversation.draft = text
            Accessible.name: qsTr("Message")
            Accessible.description: hint.text

            // Tab leaves; a message has no tabs to indent with.
            Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
            Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
            Keys.onPressed: event => {
                // A copied file goes with the message; copied text goes into it.
                if (event.matches(StandardKey.Paste) && composer.conversation.attachCopiedFiles()) {
                    event.accepted = true;
                    return;
                }
                const enter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter;
                const plain = !(event.modifiers & (Qt.ShiftModifier | Qt.ControlModifier | Qt.AltModifier));
                if (enter && !(event.modifiers & Qt.ShiftModifier)) {
                    event.accepted = true;
                    composer.send();
                } else if (event.key === Qt.Key_Up && plain && composer.history.walks(text)) {
                    event.accepted = true;
                    composer.recall(composer.history.older());
                } else if (event.key === Qt.Key_Down && plain && text !== "" && composer.history.walks(text)) {
                    event.accepted = true;
                    composer.recall(composer.history.newer());
                }
            }

            cursorDelegate: TextCursor {}
            UiText {
                width: area.width
                height: composer.lineRoom
                visible: area.length === 0 && area.preeditText === ""
                text: qsTr("Ask anything")
                step: Theme.reading
                color: Theme.text3
                elide: Text.ElideRight
                horizontalAlignment: Text.AlignLeft
                Accessible.ignored: true
            }
        }
    }
    IconButton {
        id: attach
        anchors.left: parent.left
        anchors.leftMargin: Theme.px(8)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(8)
        glyph: "attach"
        text: qsTr("Attach text files")
        onClicked: composer.attachRequested()
    }
    FileChips {
        id: chips
        anchors.left: attach.right
        anchors.leftMargin: Theme.px(4)
        anchors.right: hint.left
        anchors.rightMargin: Theme.px(8)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(10)
        visible: composer.conversation.attachments.length > 0
        files: composer.conversation.attachments
        removable: true
        onRemoved: index => composer.conversation.detach(index)
    }
    UiText {
        id: hint
        anchors.right: action.left
        anchors.rightMargin: Theme.px(12)
        anchors.verticalCenter: action.verticalCenter
        text: composer.compact && composer.status !== "" ? composer.status
            : composer.conversation.busy ? qsTr("Esc to stop") : qsTr("Enter to send")
        step: Theme.small
        color: Theme.text3
        Accessible.ignored: true
    }
    SendButton {
        id: action
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.px(8)
        busy: composer.conversation.busy
        enabled: busy || composer.canSend
        onClicked: busy ? composer.conversation.stop() : composer.send()
    }
}
