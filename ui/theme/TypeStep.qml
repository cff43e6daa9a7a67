// SPDX-License-Identifier: Apache-2.0
import QtQuick

/// One step of the type scale, in px at 100%.
QtObject {
    required property int size
    required property int line
    property int weight: Font.Normal
    property real spacing: 0
}
