// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.Ui

/// A shadow under a panel, as a nine-slice image; none in high contrast.
BorderImage {
    /// "segment", "menu" or "dialog".
    required property string depth
    // Margin around the square, and the border that is not stretched.
    readonly property var slice: ({ "segment": [4, 11], "menu": [32, 51], "dialog": [64, 111] })[depth]

    visible: !Theme.highContrast
    anchors.fill: parent
    anchors.margins: -slice[0]
    border.left: slice[1]
    border.right: slice[1]
    border.top: slice[1]
    border.bottom: slice[1]
    source: "qrc:/qt/qml/Onebit/Ui/shadows/" + depth + ".png"
}
