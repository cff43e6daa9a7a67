// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.impl
import Onebit.Ui

/// A 16 px line icon in one colour.
IconImage {
    id: icon

    /// The file in resources/icons, without ending.
    required property string glyph
    property real size: 16
    /// Points in the reading direction: chevrons, arrows, the sidebar's own icon.
    property bool directional: false

    source: glyph === "" ? "" : "qrc:/qt/qml/Onebit/Ui/icons/" + glyph + ".svg"
    sourceSize.width: Theme.px(size)
    sourceSize.height: Theme.px(size)
    color: Theme.text2
    // What is shown is a coloured copy. The cache would keep the originals and wake up every half minute until it
    // has thrown them away.
    cache: false
    mirror: directional && LayoutMirroring.enabled
    Accessible.ignored: true
}
