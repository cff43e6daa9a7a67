import QtQuick
import QtQuick.Templates as T
import Onebit.Ui
import "inline_markup.js" as Markup

/// A block of code: the language, a button that copies, lines that never wrap. Always left to right.
Item {
    id: root

    required property ReplyBlock block
    readonly property string code: block.content
    readonly property string language: block.kind === "table" ? qsTr("Table") : (names[block.label] ?? block.label)
    readonly property real inset: block.reply.hang
    property bool copied: false
    property string shown: ""
    readonly property real lineRoom: Theme.px(Theme.ui.line)

    readonly property var names: ({
        "bash": "Shell", "c": "C", "cpp": "C++", "c++": "C++", "css": "CSS", "go": "Go", "html": "HTML", "java": "Java",
        "javascript": "JavaScript", "js": "JavaScript", "json": "JSON", "py": "Python", "python": "Python",
        "rust": "Rust", "sh": "Shell", "sql": "SQL", "typescript": "TypeScript", "ts": "TypeScript", "yaml": "YAML"
    })

    // A piece is inserted at the end: setting the text would read and lay out the whole block again.
    function show(): void {
        if (shown !== "" && code.startsWith(shown))
            edit.insert(edit.length, Markup.code(code.slice(shown.length)));
        else
            edit.text = "<p style=\"margin:0; white-space:pre; line-height:" + lineRoom + "px\">" + Markup.code(code) + "</p>";
        shown = code;
    }

    implicitHeight: bar.height + area.height + Theme.px(4)
    onCodeChanged: show()
    onLineRoomChanged: {
        shown = "";
        show();
    }
    Component.onCompleted: show()
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    Accessible.role: Accessible.Grouping
    Accessible.name: language === "" ? qsTr("Code") : qsTr("Code, %1").arg(language)

    // The panel hangs out, so that the code stands on the reading edge.
    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: -root.inset
        anchors.rightMargin: -root.inset
        radius: Theme.radiusPanel
        color: Theme.fill
        border.width: Theme.highContrast ? Theme.hairline : 0
        border.color: Theme.line
    }
    Item {
        id: bar
        width: parent.width
        height: Theme.px(36)

        UiText {
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            text: root.language === "" ? qsTr("Code") : root.language
            step: Theme.small
            color: Theme.text2
        }
        ActionButton {
            anchors.right: parent.right
            anchors.rightMargin: -Theme.px(10)
            anchors.verticalCenter: parent.verticalCenter
            kind: "quiet"
            compact: true
            glyph: root.copied ? "check" : "copy"
            text: root.copied ? qsTr("Copied") : qsTr("Copy")
            onClicked: {
                root.block.reply.copyRequested(root.code);
                root.copied = true;
                copiedTimer.restart();
            }
        }
    }
    Flickable {
        id: area
        anchors.top: bar.bottom
        width: parent.width
        height: edit.height + Theme.px(8)
        contentWidth: edit.width
        contentHeight: height
        clip: contentWidth > width
        interactive: contentWidth > width
        boundsBehavior: Flickable.StopAtBounds
        flickableDirection: Flickable.HorizontalFlick
        T.ScrollBar.horizontal: ScrollThumb { narrow: true }

        TextEdit {
            id: edit
            readOnly: true
            selectByMouse: true
            textFormat: TextEdit.RichText
            wrapMode: TextEdit.NoWrap
            width: Math.max(implicitWidth, area.width)
            font.family: Theme.monoFamily
            font.pixelSize: Theme.px(Theme.ui.size)
            color: Theme.text
            selectionColor: Theme.accentSoft
            selectedTextColor: Theme.text
            horizontalAlignment: TextEdit.AlignLeft
            onActiveFocusChanged: if (!activeFocus) deselect()
            Accessible.role: Accessible.Paragraph
            Accessible.name: root.code
            Accessible.readOnly: true

            Bit {
                readonly property rect end: root.block.writing && edit.length >= 0 ? edit.positionToRectangle(edit.length) : Qt.rect(0, 0, 0, 0)

                visible: root.block.writing
                x: end.x + Theme.px(4)
                y: end.y + end.height - height - Theme.px(3)
            }
        }
    }
    Timer {
        id: copiedTimer
        interval: 2000
        onTriggered: root.copied = false
    }
}
