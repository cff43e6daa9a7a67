// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Onebit.App
import Onebit.Ui

/// A chat without messages: who answers, and a few questions to begin with.
Flickable {
    id: empty

    required property real columnWidth
    required property real hang
    required property bool starter
    required property string modelName
    required property string modelSize
    required property bool modelInstalled
    required property Library library
    property bool offerDismissed: false

    /// The starter model was taught English alone; it is asked what its card shows good answers to.
    readonly property var prompts: starter
        ? ["What can you do?", "Tell me a story about a dragon", "Tell me a joke", "How do I boil an egg?"]
        : [qsTr("What can you do?"), qsTr("What is a 1-bit model?"), qsTr("Tell me a short story"),
           qsTr("Hello, how are you?")]
    readonly property bool oneColumn: columnWidth < Theme.px(560)

    signal chosen(string prompt)
    signal addModelRequested
    signal modelsRequested
    signal useRequested(string modelId)

    contentHeight: column.height + column.y + Theme.px(24)
    boundsBehavior: Flickable.StopAtBounds
    interactive: contentHeight > height
    clip: interactive

    Column {
        id: column
        x: Math.round((empty.width - width) / 2)
        y: Math.max(Theme.px(32), Math.min(Theme.px(96), Math.round((empty.height - height) / 3)))
        width: empty.columnWidth

        UiText {
            x: empty.hang
            width: parent.width - 2 * empty.hang
            text: qsTr("Hello.")
            step: Theme.title
            horizontalAlignment: Text.AlignLeft
            Accessible.role: Accessible.Heading
        }
        UiText {
            x: empty.hang
            width: parent.width - 2 * empty.hang
            topPadding: Theme.px(8) + leading
            bottomPadding: Theme.px(24) - leading
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignLeft
            step: Theme.reading
            text: !empty.modelInstalled
                ? qsTr("There is no model on this computer yet. Onebit chats with 1-bit and ternary models in GGUF files.")
                : empty.starter
                ? qsTr("I am the model that comes with Onebit: a very small one, with 1-bit weights and %1 in all, so I know little. I run on this computer alone: there is no account, and what you write stays here. Ask me something easy, or start with one of these.").arg(empty.modelSize)
                : qsTr("%1 answers here. It runs on this computer alone: there is no account, and what you write stays here.").arg(empty.modelName)
        }
        ActionButton {
            x: empty.hang
            visible: !empty.modelInstalled
            kind: "main"
            glyph: "plus"
            text: qsTr("Add a model file")
            onClicked: empty.addModelRequested()
        }
        Grid {
            visible: empty.modelInstalled
            width: parent.width
            columns: empty.oneColumn ? 1 : 2
            spacing: Theme.px(8)

            Repeater {
                model: empty.prompts

                PromptCard {
                    required property string modelData

                    width: empty.oneColumn ? empty.columnWidth : (empty.columnWidth - Theme.px(8)) / 2
                    text: modelData
                    onClicked: empty.chosen(modelData)
                }
            }
        }
        Item {
            visible: offer.visible
            width: 1
            height: Theme.px(32)
        }
        FirstRunCard {
            id: offer
            width: parent.width
            wanted: empty.visible && empty.starter && !empty.offerDismissed
            library: empty.library
            onDownloadRequested: modelId => dialog.ask(modelId)
            onUseRequested: modelId => empty.useRequested(modelId)
            onModelsRequested: empty.modelsRequested()
            onDismissed: empty.offerDismissed = true
        }
    }

    OfferDialog {
        id: dialog
        library: empty.library
    }
}
