import QtQuick

/// A block of a message for readers of screens; it is drawn with the text.
Item {
    required property rect place
    required property string kind
    required property string spoken

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
    Accessible.readOnly: true
}
