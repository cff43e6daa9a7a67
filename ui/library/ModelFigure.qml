// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.Ui

/// A figure in its column, at the right end.
UiText {
    required property real room

    width: Theme.px(room)
    horizontalAlignment: Text.AlignRight
    elide: Text.ElideRight
    Accessible.ignored: true
}
