import QtQuick
import QtQuick.Layouts
import Onebit.App
import Onebit.Ui

/// Which Onebit this is, and what it computes with.
PopupDialog {
    id: dialog

    required property EngineStatus engine
    required property string version

    title: qsTr("About Onebit")
    dialogWidth: 480
    contentRoom: column.implicitHeight + Theme.px(24)

    ColumnLayout {
        id: column
        x: Theme.px(24)
        width: parent.width - Theme.px(48)
        spacing: Theme.px(12)

        RowLayout {
            spacing: Theme.px(12)

            Mark {}
            UiText {
                text: qsTr("Onebit %1").arg(dialog.version)
                step: Theme.subheading
            }
        }
        UiText {
            Layout.fillWidth: true
            wrapMode: Text.Wrap
            text: qsTr("Private chat with 1-bit and ternary language models, on this computer alone.")
        }
        UiText {
            Layout.fillWidth: true
            visible: dialog.engine.kernel !== ""
            wrapMode: Text.Wrap
            color: Theme.text2
            text: qsTr("Computes with %1 on %2, %n thread(s).", "", dialog.engine.threads)
                .arg(dialog.engine.kernel).arg(dialog.engine.target)
        }
        UiText {
            Layout.fillWidth: true
            wrapMode: Text.Wrap
            step: Theme.small
            color: Theme.text3
            text: qsTr("Free software under the Apache License 2.0. The fonts Inter and JetBrains Mono are under the SIL Open Font License 1.1.")
        }
    }
}
