// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.App
import Onebit.Ui

/// What goes over the network: whether anything may, which way, and what has.
SettingsPage {
    id: page

    readonly property Network network: app.network

    SettingWords {
        width: page.width
        label: qsTr("Nothing is sent")
        help: qsTr("What you write and what the models answer stay on this computer. Only what you ask to download is fetched.")
    }
    ChoiceRow {
        label: qsTr("Stay offline")
        help: qsTr("Every request is refused, and those under way are ended")
        ToggleSwitch {
            text: qsTr("Stay offline")
            checked: page.network.offline
            onToggled: page.network.offline = checked
        }
    }
    ChoiceRow {
        label: qsTr("Models come from")
        help: page.network.hubProblem === "" ? qsTr("A mirror of Hugging Face, if that one cannot be reached") : page.network.hubProblem
        Field {
            implicitWidth: Theme.px(220)
            text: page.network.hub
            placeholderText: page.network.usualHub
            Accessible.name: qsTr("Models come from")
            onEditingFinished: page.network.hub = text
        }
    }
    ChoiceRow {
        label: qsTr("Access token")
        help: page.network.tokenText
        Field {
            id: token
            implicitWidth: Theme.px(160)
            echoMode: TextInput.Password
            Accessible.name: qsTr("Access token")
            onAccepted: page.keepToken()
        }
        ActionButton {
            text: token.length > 0 ? qsTr("Keep") : qsTr("Forget")
            enabled: token.length > 0 || page.network.hasToken
            onClicked: page.keepToken()
        }
    }
    ChoiceRow {
        label: qsTr("Proxy")
        help: qsTr("System takes what this computer is set to")
        Segments {
            name: qsTr("Proxy")
            labels: [qsTr("System"), qsTr("None"), "HTTP", "SOCKS5"]
            values: ["system", "none", "http", "socks5"]
            current: page.network.proxyMode
            onChosen: value => page.network.proxyMode = value
        }
    }
    ChoiceRow {
        visible: page.network.proxyMode === "http" || page.network.proxyMode === "socks5"
        label: qsTr("Address of the proxy")
        help: ""
        Field {
            text: page.network.proxyHost
            Accessible.name: qsTr("Address of the proxy")
            onEditingFinished: page.network.proxyHost = text
        }
        Field {
            implicitWidth: Theme.px(72)
            text: page.network.proxyPort > 0 ? page.network.proxyPort : ""
            validator: IntValidator { bottom: 0; top: 65535 }
            Accessible.name: qsTr("Port of the proxy")
            onEditingFinished: page.network.proxyPort = parseInt(text) || 0
        }
    }
    ChoiceRow {
        label: qsTr("Speed limit")
        help: qsTr("Of all downloads together, in kB/s; empty for none")
        Field {
            implicitWidth: Theme.px(88)
            text: page.network.speedLimit > 0 ? page.network.speedLimit : ""
            validator: IntValidator { bottom: 0 }
            Accessible.name: qsTr("Speed limit in kilobytes a second")
            onEditingFinished: page.network.speedLimit = parseInt(text) || 0
        }
    }
    RequestLog {
        width: page.width
        requests: page.network.requestLog
    }

    function keepToken(): void {
        page.network.setToken(token.text);
        token.clear();
    }
}
