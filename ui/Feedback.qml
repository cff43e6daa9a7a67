import QtQuick
import Onebit.App

/// What has been done and can be undone, or could not be done, as sentences for the toast and for screen readers.
Item {
    id: feedback

    required property AppContext app

    /// `undo` is a function; `label` is empty where there is nothing to undo.
    signal toastRequested(string words, string label, var undo)
    signal said(string words)

    function tell(words: string): void {
        toastRequested(words, "", null);
        said(words);
    }

    Connections {
        target: feedback.app.chats
        function onRemoved(title: string): void {
            feedback.toastRequested(qsTr("Chat moved to trash"), qsTr("Undo"), () => feedback.app.chats.undoRemove());
            feedback.said(qsTr("%1 moved to trash").arg(title));
        }
    }
    Connections {
        target: feedback.app.folders
        function onRemoved(title: string): void {
            feedback.toastRequested(qsTr("Folder deleted, its chats are kept"), qsTr("Undo"),
                                    () => feedback.app.folders.undoRemove());
            feedback.said(qsTr("%1 deleted").arg(title));
        }
    }
    Connections {
        target: feedback.app.conversation
        function onMessageRemoved(): void {
            feedback.toastRequested(qsTr("Message moved to trash"), qsTr("Undo"),
                                    () => feedback.app.conversation.undoRemoveMessage());
            feedback.said(qsTr("Message moved to trash"));
        }
        function onAttachmentRefused(sentence: string): void { feedback.tell(sentence); }
    }
    Connections {
        target: feedback.app.transfer
        function onDone(sentence: string): void { feedback.tell(sentence); }
        function onFailed(sentence: string): void { feedback.tell(sentence); }
    }
}
