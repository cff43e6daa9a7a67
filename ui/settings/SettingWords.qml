// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.Ui

/// The name of a setting over one sentence about it.
Column {
    id: words

    required property string label
    required property string help
    /// Which part of a label that is too long is left out.
    property int elided: Text.ElideRight

    UiText {
        width: parent.width
        text: words.label
        font.weight: Font.Medium
        elide: words.elided
        horizontalAlignment: Text.AlignLeft
    }
    UiText {
        visible: words.help !== ""
        width: parent.width
        text: words.help
        step: Theme.small
        color: Theme.text3
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignLeft
    }
}
