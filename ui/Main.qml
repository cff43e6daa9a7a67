// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Onebit.App
import Onebit.Ui

/// The window: sidebar beside the page or as a drawer over it, the page, dialogs.
T.ApplicationWindow {
    id: window

    required property AppContext app

    /// What fills the room beside the sidebar: "chat" or "models".
    property string page: "chat"
    readonly property Appearance appearance: app.appearance
    readonly property real logicalWidth: width / Theme.scale
    readonly property bool wide: logicalWidth >= 960
    readonly property bool compact: logicalWidth < 640
    readonly property bool sidebarBeside: wide && appearance.sidebarVisible
    readonly property alias dialogs: dialogs
    property bool rightToLeft: Application.layoutDirection === Qt.RightToLeft

    function showPage(name: string): void {
        drawer.close();
        page = name;
        if (name === "chat")
            chat.focusComposer();
        else
            (models.item as FocusScope).forceActiveFocus(Qt.OtherFocusReason);
    }

    function searchModels(): void {
        (models.item as ModelsPage).focusSearch();
    }

    function getModelFromLink(): void {
        showPage("models");
        (models.item as ModelsPage).openLink("");
    }

    function newChat(): void {
        app.chats.createChat();
        showPage("chat");
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
        app.sidebar.selectNext(step);
        showPage("chat");
    }

    function searchChats(): void {
        if (sidebarBeside)
            pane.focusSearch();
        else if (wide) {
            appearance.sidebarVisible = true;
            pane.focusSearch();
        } else {
            drawer.focusSearch();
        }
    }

    function findInChat(): void {
        showPage("chat");
        chat.find();
    }

    function pinCurrent(): void {
        const chat = app.conversation.chatId;
        app.chats.setPinned(chat, !app.chats.isPinned(chat));
    }

    function deleteCurrent(): void {
        app.chats.remove(app.conversation.chatId);
    }

    function bringToFront(): void {
        show();
        raise();
        requestActivate();
    }

    function quit(): void {
        tray.quit();
    }

    function switchScheme(): void {
        appearance.colorScheme = Theme.dark ? "light" : "dark";
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
    Tray {
        id: tray
        window: window
        system: window.app.system
        onShowRequested: window.bringToFront()
    }
    Actions {
        id: actions
        app: window.app
        window: window
    }
    Shortcuts { actions: actions }

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
            app: window.app
            page: window.page
            onHideRequested: window.toggleSidebar()
            onNewChatRequested: window.newChat()
            onModelsRequested: window.showPage("models")
            onSettingsRequested: dialogs.openSettings("")
            onOpened: window.showPage("chat")
            onMessageRequested: messageId => chat.showMessage(messageId, window.app.search.query)
        }
        ChatView {
            id: chat
            onUndone: feedback.undo()
            anchors.left: pane.right
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.bottom: parent.bottom
            visible: window.page === "chat"
            focus: visible
            app: window.app
            actions: actions
            compact: window.compact
            sidebarHidden: !window.sidebarBeside
            onDetailsRequested: (messageId, again) => dialogs.showReply(messageId, again)
        }
        Loader {
            id: models
            anchors.fill: chat
            // Made when it is first seen, kept afterwards.
            active: false
            visible: window.page === "models"
            focus: visible
            onVisibleChanged: if (visible) show()

            function show(): void {
                if (active)
                    return;
                active = true;
                setSource(Qt.resolvedUrl("library/ModelsPage.qml"), {
                    app: window.app,
                    compact: Qt.binding(() => window.compact),
                    sidebarHidden: Qt.binding(() => !window.sidebarBeside)
                });
            }
        }
        Connections {
            target: models.item
            function onSidebarRequested(): void { window.toggleSidebar(); }
            function onAddModelRequested(): void { dialogs.addModel(); }
            function onFoldersRequested(): void { dialogs.openSettings("models"); }
            function onNetworkRequested(): void { dialogs.openSettings("network"); }
        }
    }

    SidebarDrawer {
        id: drawer
        window: window
        app: window.app
        page: window.page
        rightToLeft: window.rightToLeft
        onNewChatRequested: window.newChat()
        onModelsRequested: window.showPage("models")
        onChatOpened: window.showPage("chat")
        onMessageRequested: messageId => chat.showMessage(messageId, window.app.search.query)
        onSettingsRequested: {
            close();
            dialogs.openSettings("");
        }
    }
    Dialogs {
        id: dialogs
        app: window.app
        actions: actions
        onChatChosen: chatId => {
            window.app.chats.select(chatId);
            window.showPage("chat");
        }
    }
    Announcer { id: announcer }

    Connections {
        target: window.app
        function onRaiseRequested(): void { window.bringToFront(); }
        function onActionRequested(id: string): void { actions.run(id); }
        function onCrashReportsRequested(): void { dialogs.showCrashReports(); }
    }
    Connections {
        target: window.app.conversation
        function onAnnounce(sentence: string): void { announcer.say(sentence); }
    }
    Feedback {
        id: feedback
        app: window.app
        onToastRequested: (words, label) => chat.showToast(words, label)
        onSaid: words => announcer.say(words)
    }
}
