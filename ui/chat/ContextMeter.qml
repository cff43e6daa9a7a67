// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.Ui

/// How much of what the model can read at once is used: bits and words.
Row {
    id: meter

    required property int used
    required property int room
    required property bool compact
    /// What is being written would take about this much more.
    property int pending: 0

    readonly property real fraction: room > 0 ? Math.max(0, Math.min(1, used / room)) : 0
    readonly property real fractionPending: room > 0 ? Math.max(0, Math.min(1, (used + pending) / room)) : 0
    readonly property int percent: Math.round(fraction * 100)
    readonly property bool nearlyFull: fractionPending >= 0.85

    spacing: Theme.px(compact ? 8 : 12)
    Accessible.role: Accessible.Indicator
    Accessible.name: pending > 0 ? qsTr("%1% of context used, about %2% with what you write").arg(percent).arg(Math.round(fractionPending * 100))
        : qsTr("%1% of context used").arg(percent)

    BitMeter {
        anchors.verticalCenter: parent.verticalCenter
        fraction: meter.fraction
        pending: meter.fractionPending
        bits: meter.compact ? 8 : 12
        tint: meter.nearlyFull ? Theme.warn : Theme.text2
    }
    FigureText {
        anchors.verticalCenter: parent.verticalCenter
        text: meter.compact ? qsTr("%1%").arg(meter.percent)
            : meter.fraction >= 1 ? qsTr("Context full") : qsTr("%1% of context").arg(meter.percent)
        step: Theme.small
        color: meter.nearlyFull ? Theme.warn : Theme.text2
        digits: 1
        Accessible.ignored: true
    }
}
