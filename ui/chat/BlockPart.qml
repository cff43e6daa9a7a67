// SPDX-License-Identifier: Apache-2.0
import QtQuick

/// A block of a message for readers of screens; it is drawn with the text.
Item {
    required property rect place
    required property string kind
    required property string spoken
    required property int level

    readonly property var roles: ({
        heading: Accessible.Heading, item: Accessible.ListItem, table: Accessible.Table,
        formula: Accessible.Equation, picture: Accessible.Graphic, rule: Accessible.Separator,
        code: Accessible.StaticText
    })

    x: place.x
    y: place.y
    width: place.width
    height: place.height
    Accessible.role: roles[kind] ?? Accessible.Paragraph
    Accessible.name: spoken
    // The level of a heading, how deep a list lies in others: roles do not tell.
    Accessible.description: kind === "heading" || (kind === "item" && level > 1) ? qsTr("level %1").arg(level) : ""
    Accessible.readOnly: true
}
