import QtQuick
import QtQuick.Layouts
import Onebit.App
import Onebit.Ui

/// Which Onebit this is, and what it computes with.
SettingsPage {
    id: page

    spacing: Theme.px(12)

    RowLayout {
        spacing: Theme.px(12)

        Mark {}
        UiText {
            text: qsTr("Onebit %1").arg(page.app.version)
            step: Theme.subheading
        }
    }
    UiText {
        Layout.fillWidth: true
        wrapMode: Text.Wrap
        text: qsTr("Private chat with 1-bit and ternary language models, on this computer alone.")
        horizontalAlignment: Text.AlignLeft
    }
    UiText {
        Layout.fillWidth: true
        visible: page.app.engine.kernel !== ""
        wrapMode: Text.Wrap
        color: Theme.text2
        text: qsTr("Computes with %1 on %2, %n thread(s).", "", page.app.engine.threads)
            .arg(page.app.engine.kernel).arg(page.app.engine.target)
        horizontalAlignment: Text.AlignLeft
    }
    UiText {
        Layout.fillWidth: true
        wrapMode: Text.Wrap
        step: Theme.small
        color: Theme.text3
        text: qsTr("Free software under the Apache License 2.0. The fonts Inter and JetBrains Mono are under the SIL Open Font License 1.1.")
        horizontalAlignment: Text.AlignLeft
    }
}
