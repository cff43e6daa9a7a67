// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.App
import Onebit.Ui

/// A page of the settings dialog: rows under each other, each as wide as the page. What changes applies at once.
// No layout: rows that change their own height with their width would keep one within it from coming to rest.
Column {
    required property AppContext app

    width: parent ? parent.width : implicitWidth
    spacing: Theme.px(8)
}
