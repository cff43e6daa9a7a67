// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Onebit.App
import Onebit.Ui

/// Gets a model from an address or a repository: what is there, whether it runs here, and then the download.
PopupDialog {
    id: dialog

    required property LinkedModelListModel link
    required property Network network

    signal settingsRequested
    /// The download of the chosen model has begun.
    signal started

    /// Begins with `text`, which may be empty.
    function ask(text: string): void {
        field.text = text;
        link.clear();
        if (text !== "")
            link.ask(text);
        open();
    }

    function joined(parts: var): string {
        return parts.filter(words => words !== "").join(" · ");
    }

    function remedy(): void {
        if (link.remedy === "retry") {
            link.retry();
        } else if (link.remedy === "settings") {
            close();
            settingsRequested();
        } else {
            field.forceActiveFocus(Qt.TabFocusReason);
            field.selectAll();
        }
    }

    function step(by: int): void {
        const next = link.current + by;
        if (next < 0 || next >= list.count)
            return;
        link.current = next;
        list.positionViewAtIndex(next, ListView.Contain);
        (list.itemAtIndex(next) as Item)?.forceActiveFocus(Qt.TabFocusReason);
    }

    title: qsTr("Get a model from a link")
    dialogWidth: 640
    contentRoom: Theme.px(380)
    initialFocus: field
    doneKind: link.canDownload ? "plain" : "main"
    onClosed: link.clear()

    ColumnLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.px(24)
        anchors.rightMargin: Theme.px(24)
        anchors.bottomMargin: Theme.px(16)
        spacing: Theme.px(12)

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.px(8)

            Field {
                id: field
                Layout.fillWidth: true
                implicitHeight: Theme.px(32)
                placeholderText: qsTr("Link, or org/repo")
                Accessible.name: placeholderText
                onAccepted: if (text.trim() !== "") dialog.link.ask(text)
                Keys.onDownPressed: dialog.step(0)
            }
            ActionButton {
                text: qsTr("Show models")
                enabled: field.text.trim() !== ""
                onClicked: dialog.link.ask(field.text)
            }
        }
        UiText {
            Layout.fillWidth: true
            visible: text !== ""
            readonly property string about: dialog.joined([
                dialog.link.source,
                dialog.link.license === "" ? qsTr("no licence named") : qsTr("licence %1").arg(dialog.link.license),
                dialog.link.revision === "" ? "" : qsTr("version %1").arg(dialog.link.revision)
            ])
            text: dialog.link.state === "idle" ? qsTr("A link to a model file, the page of a repository, or its name such as prism-ml/Bonsai-8B-gguf. Nothing is downloaded before you choose.")
                : dialog.link.state === "asking" ? qsTr("Asking which models there are")
                : dialog.link.state === "ready" ? about : ""
            step: Theme.small
            color: Theme.text3
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignLeft
        }
        NoticeCard {
            Layout.fillWidth: true
            visible: dialog.link.state === "failed"
            severity: "warn"
            title: dialog.link.problem
            actionLabel: dialog.link.remedy === "retry" ? qsTr("Try again")
                : dialog.link.remedy === "settings" ? qsTr("Open the network settings") : qsTr("Change the address")
            onActed: dialog.remedy()
        }
        NoticeCard {
            Layout.fillWidth: true
            visible: dialog.link.gated && dialog.link.state === "ready" && !dialog.network.hasToken
            severity: "info"
            title: qsTr("The licence of these models has to be accepted on their page first.")
            advice: qsTr("Then set an access token in the network settings.")
            actionLabel: qsTr("Open the page")
            onActed: Qt.openUrlExternally(dialog.link.page)
        }
        ListView {
            id: list
            Layout.fillWidth: true
            Layout.fillHeight: true
            model: dialog.link
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Models from %1").arg(dialog.link.source)
            Keys.onUpPressed: dialog.step(-1)
            Keys.onDownPressed: dialog.step(1)
            T.ScrollBar.vertical: ScrollThumb { narrow: true }

            delegate: LinkRow {
                width: ListView.view.width
                chosen: index === dialog.link.current
                onClicked: chosen && verdict === "failed" ? dialog.link.retry() : dialog.link.current = index
                Keys.onReturnPressed: verdict === "failed" ? dialog.link.retry() : download.clicked()
                Keys.onEnterPressed: verdict === "failed" ? dialog.link.retry() : download.clicked()
            }
        }
    }
    foot: [
        ActionButton {
            id: download

            readonly property string size: dialog.link.canDownload ? dialog.link.data(dialog.link.index(dialog.link.current, 0), Qt.UserRole + 3) : ""

            kind: enabled ? "main" : "plain"
            glyph: "download"
            text: size === "" ? qsTr("Download") : qsTr("Download %1").arg(size)
            enabled: dialog.link.canDownload
            tip: enabled ? "" : qsTr("Choose a model that runs here")
            onClicked: {
                if (!dialog.link.canDownload)
                    return;
                dialog.link.download();
                dialog.close();
                dialog.started();
            }
        },
        ActionButton {
            visible: dialog.link.state === "ready" && String(dialog.link.page) !== "" && dialog.width >= Theme.px(480)
            kind: "link"
            text: qsTr("Open the page")
            onClicked: Qt.openUrlExternally(dialog.link.page)
        }
    ]
}
