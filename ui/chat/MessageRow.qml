// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.Ui

/// One message in the list, in the reading column.
FocusScope {
    id: row

    required property int index
    required property string messageId
    required property string author
    required property string text
    required property string state
    required property string details
    required property string modelName
    required property string errorText
    required property string errorAction
    required property bool isLast
    required property string thinking
    required property real thinkingMs
    required property bool thinkingNow
    required property int version
    required property int versionCount
    required property bool canContinue
    required property bool edited
    /// Files that went with it: { name, bytes }.
    required property var attachments
    /// The model that answers here and did not answer before; empty: none.
    required property string newModel
    property bool editing: false
    required property bool isSummary

    // Files that name each other's types cannot be loaded, so the type stays open: it is a MessageList.
    required property var list
    /// The keyboard stands on this message.
    readonly property bool chosen: list.activeFocus && ListView.isCurrentItem

    function partSource(): url {
        return Qt.resolvedUrl(editing ? "MessageEditor.qml" : fromUser ? "UserMessage.qml" : "Reply.qml");
    }

    /// Called by the editor; empty words change nothing.
    function endEdit(words: string): void {
        editing = false;
        list.forceActiveFocus(Qt.OtherFocusReason);
        if (words !== "")
            list.conversation.edit(messageId, words);
    }

    function partOf(loader: Loader): var {
        return loader.item;
    }

    /// How far down the searched words stand first, or below zero.
    function heightOf(searched: var): real {
        // It is a Reply, a UserMessage or an editor.
        const shown = editing ? null : partOf(part);
        const place = shown ? shown.heightOf(searched) : -1;
        return place < 0 ? -1 : place + above;
    }

    onEditingChanged: part.setSource(partSource(), { row: row })
    Keys.onPressed: event => {
        if (!chosen || event.modifiers & Qt.ControlModifier)
            return;
        switch (event.key) {
        case Qt.Key_Left: list.conversation.showVersion(messageId, LayoutMirroring.enabled ? 1 : -1); break;
        case Qt.Key_Right: list.conversation.showVersion(messageId, LayoutMirroring.enabled ? -1 : 1); break;
        case Qt.Key_F2: editing = !list.conversation.busy; break;
        case Qt.Key_Delete: list.conversation.removeMessage(messageId); break;
        default: return;
        }
        event.accepted = true;
    }

    readonly property bool fromUser: author === "user"
    /// More of it may come.
    readonly property bool open: !fromUser && (state === "waiting" || state === "reading" || state === "streaming")
    /// There is no room for all buttons in a row.
    readonly property bool narrow: list.columnWidth - 2 * list.hang <= Theme.px(480)
    /// The model no longer sees this message.
    readonly property bool unseen: index < list.firstSeen
    readonly property bool lineAbove: index > 0 && index === list.firstSeen
    readonly property real lineRoom: lineAbove ? contextLine.implicitHeight : 0
    readonly property real modelLineRoom: newModel !== "" ? modelLine.implicitHeight : 0
    readonly property real above: lineRoom + modelLineRoom + Theme.px(index === 0 ? 0 : fromUser ? 20 : 16)

    implicitHeight: above + part.height
    Accessible.role: Accessible.ListItem
    // A reply under way is announced by sentence; naming it whole with every word would cost its length.
    Accessible.name: fromUser ? qsTr("You: %1").arg(text) : open ? modelName : qsTr("%1: %2").arg(modelName).arg(text)
    Accessible.focusable: true

    // The search stands here.
    Rectangle {
        anchors.fill: part
        anchors.margins: -Theme.px(4)
        visible: row.list.foundRow === row.index
        radius: Theme.radiusPanel
        color: "transparent"
        border.width: Theme.controlEdge
        border.color: Theme.accent
    }
    FocusRing {
        visible: row.chosen
        anchors.fill: part
        around: Theme.radiusPanel
    }
    ContextLine {
        id: contextLine
        x: Math.round((row.width - width) / 2)
        width: row.list.columnWidth
        visible: row.lineAbove
        modelName: row.list.modelName
    }
    ChatLine {
        id: modelLine
        x: Math.round((row.width - width) / 2)
        y: row.lineRoom + Theme.px(8)
        width: row.list.columnWidth
        visible: row.newModel !== ""
        words: qsTr("From here on: %1").arg(row.newModel)
        ink: Theme.text3
        lineColor: Theme.line
    }
    Loader {
        id: part
        // As pale as quiet text, whatever is in it.
        opacity: row.unseen ? 0.66 : 1
        y: row.above
        x: Math.round((row.width - width) / 2)
        width: row.list.columnWidth
        focus: true
        Component.onCompleted: setSource(row.partSource(), { row: row })
    }
}
