import QtQuick
import Onebit.Ui

/// A figure that decides, over what it means.
Column {
    id: figure

    required property string value
    required property string meaning

    visible: value !== ""
    Accessible.role: Accessible.StaticText
    Accessible.name: value + " " + meaning

    UiText {
        text: figure.value
        step: Theme.heading
        Accessible.ignored: true
    }
    UiText {
        text: figure.meaning
        step: Theme.small
        color: Theme.text3
        Accessible.ignored: true
    }
}
