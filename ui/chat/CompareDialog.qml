// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Onebit.App
import Onebit.Ui

/// Chooses the second model for a question to two, and asks both what is in the composer.
PopupDialog {
    id: dialog

    required property AppContext app

    property string chosenId: ""
    readonly property string question: app.conversation.draft.trim()

    title: qsTr("Ask two models")
    dialogWidth: 480
    contentRoom: column.implicitHeight + Theme.px(16)
    onAboutToShow: chosenId = ""

    foot: [
        UiText {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.px(8)
            text: dialog.question === "" ? qsTr("Write the question first.") : ""
            step: Theme.small
            color: Theme.text3
        },
        ActionButton {
            text: qsTr("Ask both")
            enabled: dialog.chosenId !== "" && dialog.question !== "" && !dialog.app.conversation.busy
            onClicked: {
                if (dialog.app.sideBySide.ask(dialog.question, dialog.chosenId))
                    dialog.close();
            }
        }
    ]

    Flickable {
        anchors.fill: parent
        contentHeight: column.implicitHeight
        clip: contentHeight > height
        interactive: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollThumb { narrow: true }

        Column {
            id: column
            x: Theme.px(24)
            width: parent.width - Theme.px(48)
            spacing: Theme.px(4)

            UiText {
                width: parent.width
                bottomPadding: Theme.px(8)
                text: qsTr("%1 answers first, then the one you choose. Both replies stay in the chat.").arg(dialog.app.models.currentName)
                color: Theme.text2
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignLeft
            }
            Repeater {
                model: dialog.app.models

                T.RadioButton {
                    id: choice

                    required property string modelId
                    required property string name
                    required property string detail
                    required property bool isCurrent
                    required property bool runnable

                    visible: runnable && !isCurrent
                    width: column.width
                    height: visible ? Theme.px(40) : 0
                    hoverEnabled: true
                    focusPolicy: Qt.StrongFocus
                    checked: modelId === dialog.chosenId
                    onClicked: dialog.chosenId = modelId
                    Accessible.name: name
                    Accessible.description: detail

                    indicator: null
                    leftPadding: Theme.px(12)
                    rightPadding: Theme.px(12)
                    contentItem: RowLayout {
                        spacing: Theme.px(8)

                        Bit {
                            Layout.rightMargin: Theme.px(4)
                            filled: choice.checked
                            tint: choice.checked ? Theme.accent : Theme.text2
                        }
                        UiText {
                            Layout.maximumWidth: choice.width * 0.6
                            text: choice.name
                            font.weight: Font.Medium
                            elide: Text.ElideRight
                            Accessible.ignored: true
                        }
                        UiText {
                            Layout.fillWidth: true
                            text: choice.detail
                            step: Theme.small
                            color: Theme.text3
                            elide: Text.ElideRight
                            horizontalAlignment: Text.AlignLeft
                            Accessible.ignored: true
                        }
                    }
                    background: Rectangle {
                        radius: Theme.radiusControl
                        color: choice.checked ? Theme.selected : choice.hovered ? Theme.hover : "transparent"

                        FocusRing { visible: choice.visualFocus }
                    }
                }
            }
        }
    }
}
