import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Onebit.App
import Onebit.Ui

/// How the window looks, and where the models are.
PopupDialog {
    id: dialog

    required property Appearance appearance
    required property InstalledModelListModel models

    title: qsTr("Settings")
    dialogWidth: 560
    contentRoom: column.implicitHeight + Theme.px(16)

    Flickable {
        anchors.fill: parent
        contentHeight: column.implicitHeight
        clip: contentHeight > height
        interactive: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollThumb { narrow: true }

        ColumnLayout {
            id: column
            x: Theme.px(24)
            width: parent.width - Theme.px(48)
            spacing: Theme.px(8)

            ChoiceRow {
                label: qsTr("Colours")
                help: ""
                Segments {
                    name: qsTr("Colours")
                    labels: [qsTr("System"), qsTr("Light"), qsTr("Dark")]
                    values: ["system", "light", "dark"]
                    current: dialog.appearance.colorScheme
                    onChosen: value => dialog.appearance.colorScheme = value
                }
            }
            ChoiceRow {
                label: qsTr("High contrast")
                help: qsTr("Black and white, and every edge drawn")
                ToggleSwitch {
                    text: qsTr("High contrast")
                    checked: dialog.appearance.highContrast
                    onToggled: dialog.appearance.highContrast = checked
                }
            }
            ChoiceRow {
                label: qsTr("Reduce motion")
                help: qsTr("Nothing fades or slides")
                ToggleSwitch {
                    text: qsTr("Reduce motion")
                    checked: dialog.appearance.reduceMotion
                    onToggled: dialog.appearance.reduceMotion = checked
                }
            }
            ChoiceRow {
                label: qsTr("Interface scale")
                help: qsTr("Also Ctrl +, Ctrl - and Ctrl 0")
                IconButton {
                    glyph: "minus"
                    text: qsTr("Smaller")
                    enabled: dialog.appearance.scale > 0.8
                    onClicked: dialog.appearance.scaleDown()
                }
                UiText {
                    Layout.preferredWidth: Theme.px(44)
                    horizontalAlignment: Text.AlignHCenter
                    text: qsTr("%1%").arg(Math.round(dialog.appearance.scale * 100))
                }
                IconButton {
                    glyph: "plus"
                    text: qsTr("Larger")
                    enabled: dialog.appearance.scale < 2
                    onClicked: dialog.appearance.scaleUp()
                }
            }
            ChoiceRow {
                label: qsTr("Models folder")
                help: dialog.models.folder
                ActionButton {
                    text: qsTr("Open")
                    tip: qsTr("Open the models folder")
                    onClicked: dialog.models.openFolder()
                }
            }
        }
    }
}
