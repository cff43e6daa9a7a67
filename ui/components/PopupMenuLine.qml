// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Onebit.Ui

/// A hairline between groups of commands.
T.MenuSeparator {
    implicitHeight: Theme.px(9)
    padding: Theme.px(4)
    contentItem: Rectangle {
        implicitHeight: Theme.hairline
        color: Theme.line
    }
}
