// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Onebit.App
import Onebit.Ui

/// Everything that a model's file says of itself.
PopupDialog {
    id: dialog

    required property Library library
    property string modelId: ""
    property var lines: []

    function ask(id: string): void {
        modelId = id;
        lines = library.details(id);
        open();
    }

    title: qsTr("Details")
    dialogWidth: 640
    contentRoom: list.contentHeight

    Connections {
        target: dialog.library
        enabled: dialog.visible
        function onDetailsChanged(id: string): void {
            if (id === dialog.modelId)
                dialog.lines = dialog.library.details(id);
        }
    }
    ListView {
        id: list
        anchors.fill: parent
        anchors.leftMargin: Theme.px(24)
        anchors.rightMargin: Theme.px(24)
        model: dialog.lines
        clip: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        Accessible.role: Accessible.List
        Accessible.name: dialog.title
        T.ScrollBar.vertical: ScrollThumb { narrow: true }

        delegate: DetailLine {
            required property var modelData

            width: ListView.view.width
            label: modelData.label
            value: modelData.value
        }
    }
}
