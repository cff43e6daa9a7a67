// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QTranslator>

namespace onebit::app {

/// The language of every text that people read: from the files resources/translations/onebit_*.ts, compiled
/// in, with what Qt itself says in the same language. GUI thread, after QGuiApplication.
class Translations : public QObject {
    Q_OBJECT

  public:
    explicit Translations(QObject* parent = nullptr);
    ~Translations() override;

    /// The languages there are, as in "zh_CN", sorted; English, the source, among them.
    static QStringList available();
    /// What the speakers of a language call it: "Deutsch". `language` is a tag as in "de" or "zh_CN".
    static QString ownName(const QString& language);

    /// Speaks `wanted` from now on, or the language that the system prefers if it is empty or unknown; tells
    /// the layout direction too, and QLocale's default follows, so that numbers are written as the words are.
    /// Every window gets QEvent::LanguageChange.
    void use(const QString& wanted);
    /// The language in use.
    QString language() const { return m_language; }

  signals:
    void changed();

  private:
    QTranslator m_texts;
    QTranslator m_qtTexts;
    QString m_language;
};

}  // namespace onebit::app
