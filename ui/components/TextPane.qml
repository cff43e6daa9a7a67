// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Onebit.Ui

/// Plain text to read, to scroll with the keys and to copy from. As high as it is made.
Flickable {
    id: pane

    required property string name
    required property string text

    contentWidth: width
    contentHeight: words.height
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    T.ScrollBar.vertical: ScrollThumb { narrow: true }

    Rectangle {
        parent: pane
        anchors.fill: parent
        radius: Theme.radiusControl
        color: Theme.fill
        z: -1

        FocusRing {
            visible: words.activeFocus
            within: true
        }
    }
    TextEdit {
        id: words

        function scrollBy(distance: real): void {
            pane.contentY = Math.max(0, Math.min(pane.contentHeight - pane.height, pane.contentY + distance));
        }

        width: pane.width
        padding: Theme.px(12)
        text: pane.text
        textFormat: TextEdit.PlainText
        readOnly: true
        activeFocusOnTab: true
        selectByMouse: true
        wrapMode: TextEdit.Wrap
        horizontalAlignment: TextEdit.AlignLeft
        font.family: Theme.monoFamily
        font.pixelSize: Theme.px(Theme.small.size)
        color: Theme.text2
        selectionColor: Theme.accentSoft
        selectedTextColor: Theme.text
        Accessible.role: Accessible.EditableText
        Accessible.readOnly: true
        Accessible.multiLine: true
        Accessible.name: pane.name
        Keys.onPressed: event => {
            const line = Theme.px(Theme.small.line);
            const way = { [Qt.Key_Down]: line, [Qt.Key_Up]: -line, [Qt.Key_PageDown]: pane.height - line,
                [Qt.Key_PageUp]: line - pane.height, [Qt.Key_End]: pane.contentHeight, [Qt.Key_Home]: -pane.contentHeight };
            event.accepted = way[event.key] !== undefined && event.modifiers === Qt.NoModifier;
            if (event.accepted)
                scrollBy(way[event.key]);
        }
    }
}
