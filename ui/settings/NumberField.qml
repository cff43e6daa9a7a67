// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.Ui

/// A figure to type. What cannot be a value of the setting is refused and the old value shown again.
Field {
    id: field

    required property string name
    /// The figure as text.
    required property string shown
    required property real minimum
    required property real maximum

    signal chosen(real value)

    function take(): void {
        const words = text.trim().replace(/[\s\u00a0]/g, "").replace(",", ".");
        const number = Number(words);
        if (words !== "" && Number.isFinite(number) && text !== shown)
            chosen(Math.max(minimum, Math.min(maximum, number)));
        text = Qt.binding(() => field.shown);
    }

    text: shown
    implicitWidth: Theme.px(64)
    horizontalAlignment: TextInput.AlignRight
    inputMethodHints: Qt.ImhFormattedNumbersOnly
    onEditingFinished: take()
    onActiveFocusChanged: if (activeFocus) selectAll()
    Accessible.name: name
    Keys.onEscapePressed: event => {
        // The first Esc takes back what was typed, the next one closes the dialog.
        event.accepted = text !== shown;
        text = Qt.binding(() => field.shown);
    }
}
