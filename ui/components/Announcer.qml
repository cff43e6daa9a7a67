// SPDX-License-Identifier: Apache-2.0
import QtQuick

/// Says sentences to screen readers: a text of no size whose name changes.
Item {
    id: announcer

    /// The name by which tests find what was said.
    property string channel: "announcement"

    function say(sentence: string): void {
        // A repeated sentence is a change too.
        spoken.Accessible.name = "";
        spoken.Accessible.name = sentence;
    }

    width: 0
    height: 0

    Item {
        id: spoken
        objectName: announcer.channel
        Accessible.role: Accessible.StaticText
        Accessible.name: ""
    }
}
