// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>
#include <QRawFont>
#include <QString>
#include <array>
#include <map>

namespace onebit::typeset {

/// The faces of formulas at each size that is asked for. GUI thread only; made once, from the fonts that are
/// compiled in, and shared by value.
class MathFonts {
  public:
    enum Face { kText, kLargeSymbols, kIntegrals };

    /// A glyph and the font that has it; glyph 0: none of them has.
    struct Glyph {
        QRawFont font;
        quint32 index = 0;
    };

    /// Looks for a character in the face, then in the text face.
    Glyph find(char32_t character, qreal pixelSize, Face face = kText);
    /// For characters that no face has, and for words.
    QFont textFont(qreal pixelSize) const;
    void setFamily(const QString& family) { m_family = family; }

  private:
    const QRawFont& font(Face face, qreal pixelSize);

    std::map<std::pair<int, int>, QRawFont> m_fonts;
    std::array<QByteArray, 3> m_data;
    QString m_family;
};

}  // namespace onebit::typeset
