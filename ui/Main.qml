import QtQuick
import QtQuick.Templates as T
import Onebit.App
import Onebit.Ui

/// The window: sidebar beside the page or as a drawer over it, header, page, dialogs.
T.ApplicationWindow {
    id: window

    required property AppContext app

    readonly property Appearance appearance: app.appearance
    readonly property real logicalWidth: width / Theme.scale
    readonly property bool wide: logicalWidth >= 960
    readonly property bool compact: logicalWidth < 640
    readonly property bool sidebarBeside: wide && appearance.sidebarVisible
    property bool rightToLeft: Application.layoutDirection === Qt.RightToLeft

    function newChat(): void {
        drawer.close();
        app.chats.createChat();
        page.focusComposer();
    }

    function toggleSidebar(): void {
        if (wide)
            appearance.sidebarVisible = !appearance.sidebarVisible;
        else if (drawer.opened)
            drawer.close();
        else
            drawer.open();
    }

    function nextChat(step: int): void {
        app.chats.selectNext(step);
        page.focusComposer();
    }

    function renameCurrent(): void {
        renameDialog.ask(app.conversation.chatId, app.conversation.title);
    }

    function addModel(): void {
        addModelLoader.active = true;
        (addModelLoader.item as AddModelDialog).open();
    }

    title: app.conversation.empty || app.conversation.title === "" ? qsTr("Onebit")
        : qsTr("%1 - Onebit").arg(app.conversation.title)
    minimumWidth: 360
    minimumHeight: 480
    color: Theme.page
    font.family: Theme.family
    font.pixelSize: Theme.px(Theme.ui.size)
    LayoutMirroring.enabled: rightToLeft
    LayoutMirroring.childrenInherit: true
    onWideChanged: if (wide) drawer.close()
    Component.onCompleted: geometry.open()

    Binding { target: Theme; property: "scale"; value: window.appearance.scale }
    Binding { target: Theme; property: "highContrast"; value: window.appearance.highContrast }
    Binding { target: Theme; property: "reduceMotion"; value: window.appearance.reduceMotion }
    Binding { target: Theme; property: "devicePixelRatio"; value: window.Screen.devicePixelRatio }
    Binding {
        target: Theme
        property: "dark"
        value: window.appearance.colorScheme === "dark"
            || (window.appearance.colorScheme === "system" && window.appearance.systemDark)
    }

    WindowGeometry {
        id: geometry
        window: window
        appearance: window.appearance
    }
    Shortcuts {
        id: shortcuts
        table: [
            { keys: ["Ctrl+N"], words: qsTr("New chat"), run: () => window.newChat() },
            { keys: ["Ctrl+Down", "Ctrl+Tab"], words: qsTr("Next chat"), run: () => window.nextChat(1) },
            { keys: ["Ctrl+Up", "Ctrl+Shift+Tab"], words: qsTr("Previous chat"), run: () => window.nextChat(-1) },
            { keys: ["Ctrl+B"], words: qsTr("Show or hide the sidebar"), run: () => window.toggleSidebar() },
            { keys: ["Ctrl+,"], words: qsTr("Generation settings"), run: () => generation.open() },
            { keys: ["Ctrl++", "Ctrl+="], words: qsTr("Larger"), run: () => window.appearance.scaleUp() },
            { keys: ["Ctrl+-"], words: qsTr("Smaller"), run: () => window.appearance.scaleDown() },
            { keys: ["Ctrl+0"], words: qsTr("Actual size"), run: () => window.appearance.scaleReset() },
            { keys: ["F1"], words: qsTr("Keyboard shortcuts"), run: () => sheet.open() },
            { keys: [qsTr("Enter")], words: qsTr("Send the message") },
            { keys: [qsTr("Shift+Enter")], words: qsTr("Start a new line") },
            { keys: [qsTr("Esc")], words: qsTr("Stop the reply") },
            { keys: [qsTr("F2")], words: qsTr("Rename the chat in the list") },
            { keys: [qsTr("Del")], words: qsTr("Delete the chat in the list") }
        ]
    }

    FocusScope {
        id: root
        anchors.fill: parent
        focus: true
        Keys.onEscapePressed: event => {
            event.accepted = window.app.conversation.busy;
            window.app.conversation.stop();
        }

        SidebarPane {
            id: pane
            height: parent.height
            anchors.left: parent.left
            shown: window.sidebarBeside
            appearance: window.appearance
            chats: window.app.chats
            onHideRequested: window.toggleSidebar()
            onNewChatRequested: window.newChat()
            onSettingsRequested: settings.open()
            onOpened: page.focusComposer()
        }
        ChatHeader {
            id: header
            anchors.left: pane.right
            anchors.right: parent.right
            anchors.top: parent.top
            conversation: window.app.conversation
            engine: window.app.engine
            models: window.app.models
            appearance: window.appearance
            compact: window.compact
            sidebarHidden: !window.sidebarBeside
            onSidebarRequested: window.toggleSidebar()
            onAddModelRequested: window.addModel()
            onGenerationRequested: generation.open()
            onRenameRequested: window.renameCurrent()
            onDeleteRequested: window.app.chats.remove(window.app.conversation.chatId)
            onShortcutsRequested: sheet.open()
            onAboutRequested: about.open()
        }
        ChatPage {
            id: page
            anchors.left: pane.right
            anchors.right: parent.right
            anchors.top: header.bottom
            anchors.bottom: parent.bottom
            focus: true
            conversation: window.app.conversation
            engine: window.app.engine
            models: window.app.models
            notices: window.app.notices
            compact: window.compact
            onCopyRequested: text => window.app.copyText(text)
            onAddModelRequested: window.addModel()
            toast.onActed: window.app.chats.undoRemove()
        }
    }

    SidebarDrawer {
        id: drawer
        window: window
        app: window.app
        onNewChatRequested: window.newChat()
        onSettingsRequested: {
            close();
            settings.open();
        }
    }
    GenerationDialog {
        id: generation
        settings: window.app.settings
    }
    SettingsDialog {
        id: settings
        appearance: window.appearance
        models: window.app.models
    }
    AboutDialog {
        id: about
        engine: window.app.engine
        version: window.app.version
    }
    ShortcutSheet {
        id: sheet
        rows: shortcuts.sheet
    }
    RenameDialog {
        id: renameDialog
        onRenamed: (chatId, title) => window.app.chats.rename(chatId, title)
    }
    Loader {
        id: addModelLoader
        active: false
        source: Qt.resolvedUrl("library/AddModelDialog.qml")
    }
    Connections {
        target: addModelLoader.item
        function onChosen(file: url): void { window.app.models.importFile(file); }
    }
    Announcer { id: announcer }

    Connections {
        target: window.app.conversation
        function onAnnounce(sentence: string): void { announcer.say(sentence); }
    }
    Connections {
        target: window.app.chats
        function onRemoved(title: string): void {
            page.toast.show(qsTr("Chat moved to trash"), qsTr("Undo"));
            announcer.say(qsTr("%1 moved to trash").arg(title));
        }
    }
}
