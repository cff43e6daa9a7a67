// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QString>

namespace onebit::typeset {

/// How content is set: faces, measures and colours. Measures are of the design, in px at 100%.
struct TypesetStyle {
    QString family;
    QString monoFamily;
    /// The interface scale; every measure is multiplied by it.
    qreal scale = 1;
    /// One device pixel or more, for lines that must not blur.
    qreal hairline = 1;
    /// How far panels hang out of the column, at this scale.
    qreal hang = 16;
    /// Set in the small step for what is read less: thinking.
    bool quiet = false;
    /// Panels have edges.
    bool highContrast = false;
    /// Paragraphs without a direction of their own, and lists, begin at the right.
    bool rightToLeft = false;

    QColor text;
    QColor text2;
    QColor text3;
    QColor fill;
    QColor line;
    QColor lineStrong;
    QColor accent;
    QColor accentSoft;
    QColor selected;
    QColor codeKeyword;
    QColor codeString;
    QColor codeNumber;
    QColor codeFunction;

    qreal px(qreal measure) const { return measure * scale; }
    bool operator==(const TypesetStyle&) const = default;
};

}  // namespace onebit::typeset
