// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.App

/// What has been done and can be undone, or could not be done, as sentences for the toast and for screen readers.
Item {
    id: feedback

    required property AppContext app
    /// What was done last: "chat" | "folder" | "message" | "model"; "": nothing that the toast's button does.
    property string last: ""
    property string arrivedId: ""

    /// `label` is empty where there is nothing to undo.
    signal toastRequested(string words, string label)
    signal said(string words)

    function tell(words: string): void {
        last = "";
        toastRequested(words, "");
        said(words);
    }

    function offer(kind: string, words: string, spoken: string): void {
        last = kind;
        toastRequested(words, qsTr("Undo"));
        said(spoken);
    }

    function undo(): void {
        switch (last) {
        case "chat": app.chats.undoRemove(); break;
        case "folder": app.folders.undoRemove(); break;
        case "model": app.models.select(arrivedId); break;
        case "message": app.conversation.undoRemoveMessage(); break;
        }
        last = "";
    }

    Connections {
        target: feedback.app.chats
        function onRemoved(title: string): void {
            feedback.offer("chat", qsTr("Chat moved to trash"), qsTr("%1 moved to trash").arg(title));
        }
    }
    Connections {
        target: feedback.app.folders
        function onRemoved(title: string): void {
            feedback.offer("folder", qsTr("Folder deleted, its chats are kept"), qsTr("%1 deleted").arg(title));
        }
    }
    Connections {
        target: feedback.app.conversation
        function onMessageRemoved(): void {
            feedback.offer("message", qsTr("Message moved to trash"), qsTr("Message moved to trash"));
        }
        function onAttachmentRefused(sentence: string): void { feedback.tell(sentence); }
    }
    Connections {
        target: feedback.app.library
        function onArrived(modelId: string, name: string): void {
            feedback.last = "model";
            feedback.arrivedId = modelId;
            // The card of an empty chat says so itself.
            if (!feedback.app.conversation.empty || feedback.app.models.currentId !== "starter")
                feedback.toastRequested(qsTr("%1 is ready").arg(name), qsTr("Use"));
            feedback.said(qsTr("%1 is ready").arg(name));
        }
    }
    Connections {
        target: feedback.app.transfer
        function onDone(sentence: string): void { feedback.tell(sentence); }
        function onFailed(sentence: string): void { feedback.tell(sentence); }
    }
}
