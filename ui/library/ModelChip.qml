// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Onebit.App
import Onebit.Ui

/// The model that answers; a click shows the others.
T.Button {
    id: chip

    required property InstalledModelListModel models
    required property bool compact
    property bool menuOpen: false

    readonly property string name: models.currentName === "" ? qsTr("No model") : models.currentName

    readonly property real nameRoom: Math.ceil(nameText.implicitWidth) + Theme.px(42)
    readonly property real detailRoom: nameRoom + Math.ceil(detailText.implicitWidth) + Theme.px(8)

    implicitWidth: Math.min(compact ? nameRoom : detailRoom, Theme.px(420))
    implicitHeight: Theme.px(32)
    leftPadding: Theme.px(8)
    rightPadding: Theme.px(8)
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    text: name
    Accessible.name: qsTr("Model: %1").arg(name)
    Accessible.description: models.currentDetail
    Keys.onReturnPressed: chip.clicked()
    Keys.onEnterPressed: chip.clicked()
    Keys.onDownPressed: chip.clicked()

    Item {
        anchors.fill: parent
        anchors.leftMargin: chip.leftPadding
        anchors.rightMargin: chip.rightPadding
        Row {
            id: row
            anchors.verticalCenter: parent.verticalCenter
            anchors.left: parent.left
            spacing: Theme.px(8)

            UiText {
                id: nameText
                text: chip.name
                font.weight: Font.DemiBold
                elide: Text.ElideRight
                width: Math.max(0, Math.min(implicitWidth, chip.width - Theme.px(42)))
                Accessible.ignored: true
            }
            UiText {
                id: detailText
                visible: !chip.compact && text !== "" && chip.width >= chip.detailRoom
                text: chip.models.currentDetail
                color: Theme.text3
                Accessible.ignored: true
            }
            Icon {
                anchors.verticalCenter: parent.verticalCenter
                glyph: "chevron-down"
            }
        }
    }
    background: Rectangle {
        radius: Theme.radiusControl
        color: chip.down || chip.menuOpen ? Theme.selected : chip.hovered ? Theme.hover : "transparent"
        border.width: Theme.highContrast && (chip.hovered || chip.menuOpen) ? Theme.hairline : 0
        border.color: Theme.line

        FocusRing {
            visible: chip.visualFocus
            anchors.margins: 0
        }
    }
}
