// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Onebit.Ui

/// Which Onebit this is, and what it computes with.
SettingsPage {
    id: page

    spacing: Theme.px(12)

    RowLayout {
        width: page.width
        spacing: Theme.px(12)

        Mark {}
        UiText {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignLeft
            text: qsTr("Onebit %1").arg(page.app.version)
            step: Theme.subheading
        }
    }
    UiText {
        width: page.width
        wrapMode: Text.Wrap
        text: qsTr("Private chat with 1-bit and ternary language models, on this computer alone.")
        horizontalAlignment: Text.AlignLeft
    }
    UiText {
        width: page.width
        visible: page.app.engine.kernel !== ""
        wrapMode: Text.Wrap
        color: Theme.text2
        text: qsTr("Computes with %1 on %2, %n thread(s).", "", page.app.engine.threads)
            .arg(page.app.engine.kernel).arg(page.app.engine.target)
        horizontalAlignment: Text.AlignLeft
    }
    UpdateGroup {
        width: page.width
        updates: page.app.updates
    }
    ChoiceRow {
        visible: page.app.crashes.count > 0
        label: qsTr("Crash reports")
        help: qsTr("%n on this computer; none was sent", "", page.app.crashes.count)
        ActionButton {
            text: qsTr("Show")
            Accessible.name: qsTr("Show the crash reports")
            onClicked: page.app.crashReportsRequested()
        }
        ActionButton {
            text: qsTr("Delete")
            kind: "quiet"
            Accessible.name: qsTr("Delete the crash reports")
            onClicked: page.app.crashes.remove()
        }
    }
    PartsGroup {
        width: page.width
        parts: page.app.parts
    }
}
