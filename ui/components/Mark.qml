// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.Ui

/// The mark: one filled bit and one open bit.
Row {
    spacing: Theme.px(2)
    Accessible.ignored: true

    Bit { size: 8; tint: Theme.text }
    Bit { size: 8; tint: Theme.text; filled: false; border.width: Theme.px(1.25) }
}
