// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Onebit.Ui

/// The line above which the model no longer sees what was said.
ChatLine {
    required property string modelName

    words: qsTr("%1 no longer sees what is above").arg(modelName)
    ink: Theme.warn
    lineColor: Theme.warn
}
