import QtQuick.Layouts
import Onebit.App
import Onebit.Ui

/// A page of the settings dialog: rows under each other. What changes applies at once.
ColumnLayout {
    required property AppContext app

    width: parent ? parent.width : implicitWidth
    spacing: Theme.px(8)
}
