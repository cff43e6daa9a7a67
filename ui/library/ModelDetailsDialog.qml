pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Onebit.App
import Onebit.Ui

/// Everything that a model's file says of itself.
PopupDialog {
    id: dialog

    required property Library library
    property var lines: []

    function ask(modelId: string): void {
        lines = library.details(modelId);
        open();
    }

    title: qsTr("Details")
    dialogWidth: 640
    contentRoom: list.contentHeight

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
