// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QVariantMap>
#include <QtQmlIntegration>

#include "app/typeset/typeset_style.h"

namespace onebit::typeset {

/// The look of content, bound to the window's theme in one place and shared by all views. Changes of several
/// properties in a row are told once.
class ContentTheme : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString family READ family WRITE setFamily NOTIFY changed)
    Q_PROPERTY(QString monoFamily READ monoFamily WRITE setMonoFamily NOTIFY changed)
    Q_PROPERTY(qreal scale READ scale WRITE setScale NOTIFY changed)
    Q_PROPERTY(qreal hairline READ hairline WRITE setHairline NOTIFY changed)
    Q_PROPERTY(bool highContrast READ highContrast WRITE setHighContrast NOTIFY changed)
    Q_PROPERTY(QVariantMap colors READ colors WRITE setColors NOTIFY changed)

  public:
    explicit ContentTheme(QObject* parent = nullptr);

    /// Without what each view decides for itself.
    const TypesetStyle& style() const { return m_style; }

    QString family() const { return m_style.family; }
    QString monoFamily() const { return m_style.monoFamily; }
    qreal scale() const { return m_style.scale; }
    qreal hairline() const { return m_style.hairline; }
    bool highContrast() const { return m_style.highContrast; }
    QVariantMap colors() const { return m_colors; }

    void setFamily(const QString& family) { take(m_style.family, family); }
    void setMonoFamily(const QString& family) { take(m_style.monoFamily, family); }
    void setScale(qreal scale) { take(m_style.scale, scale); }
    void setHairline(qreal hairline) { take(m_style.hairline, hairline); }
    void setHighContrast(bool highContrast) { take(m_style.highContrast, highContrast); }
    /// By the names of the theme's roles: text, text2, text3, fill, line, lineStrong, accent, accentSoft,
    /// codeKeyword, codeString, codeNumber, codeFunction.
    void setColors(const QVariantMap& colors);

  signals:
    void changed();

  private:
    template <typename T>
    void take(T& kept, const T& given) {
        if (kept == given) return;
        kept = given;
        tellSoon();
    }
    void tellSoon();

    TypesetStyle m_style;
    QVariantMap m_colors;
    bool m_telling = false;
};

}  // namespace onebit::typeset
