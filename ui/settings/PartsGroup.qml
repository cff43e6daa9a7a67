// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Onebit.App
import Onebit.Ui

/// What Onebit is made of: a line a part, which opens to its owners and the text of its licence.
Column {
    id: group

    required property PartListModel parts

    spacing: 0

    SettingWords {
        width: group.width
        bottomPadding: Theme.px(8)
        label: qsTr("Parts and their licences")
        help: qsTr("Onebit is free software under the Apache License 2.0, and so is its starter model.")
    }
    Repeater {
        model: group.parts

        PartRow {
            width: group.width
            parts: group.parts
        }
    }
}
