import QtQuick
import Onebit.Ui

/// A run of text to read, select and copy. While it is being written, a bit stands after the last word.
TextEdit {
    id: block

    /// Rich text of one paragraph, made by inline_markup.js.
    required property string markup
    property TypeStep step: Theme.reading
    property bool writing: false
    readonly property real lineRoom: Theme.px(step.line)
    // A line of fixed height keeps its spare room above the glyphs; half of it belongs below.
    readonly property real lift: Math.max(0, Math.round((lineRoom - font.pixelSize * 1.21) / 2))

    function placeCaret(): void {
        if (!writing)
            return;
        const end = positionToRectangle(length);
        caret.x = effectiveHorizontalAlignment === TextEdit.AlignRight ? end.x - caret.width - Theme.px(5) : end.x + Theme.px(5);
        caret.y = end.y + end.height - Theme.px(13);
    }

    text: "<p style=\"margin:0; white-space:pre-wrap; line-height:" + lineRoom + "px\">" + markup + "</p>"
    textFormat: TextEdit.RichText
    readOnly: true
    selectByMouse: true
    wrapMode: TextEdit.Wrap
    topPadding: -lift
    bottomPadding: lift
    font.family: Theme.family
    font.pixelSize: Theme.px(step.size)
    font.weight: step.weight
    font.letterSpacing: step.spacing * Theme.scale
    color: Theme.text
    selectionColor: Theme.accentSoft
    selectedTextColor: Theme.text
    onActiveFocusChanged: if (!activeFocus) deselect()
    onLinkActivated: link => Qt.openUrlExternally(link)
    onTextChanged: placeCaret()
    onWidthChanged: placeCaret()
    onWritingChanged: placeCaret()
    Component.onCompleted: placeCaret()
    Accessible.role: Accessible.Paragraph
    Accessible.name: getText(0, length)
    Accessible.readOnly: true

    HoverHandler {
        cursorShape: block.hoveredLink !== "" ? Qt.PointingHandCursor : Qt.IBeamCursor
    }
    Bit {
        id: caret
        visible: block.writing
    }
}
