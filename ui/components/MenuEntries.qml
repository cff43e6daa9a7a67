// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQml.Models
import Onebit.Ui

/// An entry of a menu for each row of a list, which may change while the menu is open.
Instantiator {
    id: entries

    required property PopupMenu menu
    /// A list model.
    required property QtObject rows
    /// How many entries of the menu stand before the first.
    property int before: 0

    function fillSoon(): void {
        model = null;
        soon.start();
    }

    model: rows
    onObjectAdded: (index, object) => menu.insertItem(before + index, object as Item)
    onObjectRemoved: (index, object) => menu.removeItem(object as Item)

    // In Qt 6.4 the object that stands where a row comes to stand is lost: the entries are made anew.
    readonly property Connections follower: Connections {
        target: entries.rows
        function onRowsAboutToBeInserted(): void { entries.fillSoon(); }
        function onRowsAboutToBeMoved(): void { entries.fillSoon(); }
    }
    readonly property Timer soon: Timer {
        interval: 0
        onTriggered: entries.model = entries.rows
    }
}
