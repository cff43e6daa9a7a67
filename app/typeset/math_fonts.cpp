// SPDX-License-Identifier: Apache-2.0
#include "app/typeset/math_fonts.h"

#include <QFile>

namespace onebit::typeset {
namespace {

constexpr std::array<const char*, 3> kFiles{":/qt/qml/Onebit/Ui/fonts/STIXGeneral-Regular.otf",
                                            ":/qt/qml/Onebit/Ui/fonts/STIXSizeOneSym-Regular.otf",
                                            ":/qt/qml/Onebit/Ui/fonts/STIXIntegralsD-Regular.otf"};

}  // namespace

const QRawFont& MathFonts::font(Face face, qreal pixelSize) {
    // Sizes to a tenth of a pixel, so that few are kept.
    const int tenths = qRound(pixelSize * 10);
    const auto [entry, isNew] = m_fonts.try_emplace({face, tenths});
    if (isNew) {
        QByteArray& data = m_data[face];
        if (data.isEmpty()) {
            QFile file(QString::fromLatin1(kFiles[face]));
            if (file.open(QFile::ReadOnly)) data = file.readAll();
        }
        if (!data.isEmpty()) entry->second.loadFromData(data, tenths / 10.0, QFont::PreferNoHinting);
    }
    return entry->second;
}

MathFonts::Glyph MathFonts::find(char32_t character, qreal pixelSize, Face face) {
    const QString text = QString::fromUcs4(&character, 1);
    for (const Face tried : {face, kText}) {
        const QRawFont& raw = font(tried, pixelSize);
        if (!raw.isValid()) continue;
        const QList<quint32> glyphs = raw.glyphIndexesForString(text);
        if (!glyphs.isEmpty() && glyphs[0] != 0) return {raw, glyphs[0]};
    }
    return {};
}

QFont MathFonts::textFont(qreal pixelSize) const {
    QFont font(m_family);
    font.setPixelSize(std::max(1, qRound(pixelSize)));
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

}  // namespace onebit::typeset
