// SPDX-License-Identifier: Apache-2.0
#include "app/platform/translations.h"

#include <QDir>
#include <QGuiApplication>
#include <QHash>
#include <QLibraryInfo>
#include <QLocale>
#include <utility>

namespace onebit::app {
namespace {

constexpr QLatin1String kFolder{":/i18n"};
constexpr QLatin1String kPrefix{"onebit_"};
constexpr QLatin1String kSource{"en"};

/// The language whose texts suit `locale`: "pt_BR" itself, else any of the same language.
QString closest(const QString& locale, const QStringList& available) {
    if (available.contains(locale)) return locale;
    const QString language = locale.section(u'_', 0, 0);
    for (const QString& known : available) {
        if (known.section(u'_', 0, 0) == language) return known;
    }
    return {};
}

QString chosenBySystem(const QStringList& available) {
    for (QString wanted : QLocale::system().uiLanguages()) {
        QString language = closest(wanted.replace(u'-', u'_'), available);
        if (!language.isEmpty()) return language;
    }
    return kSource;
}

/// How numbers and dates are written: as the system is set if it speaks the language, else as usual in it.
/// The digits are those of "0" to "9" always, because the texts around them have them too.
QLocale formatsOf(const QString& language) {
    const QLocale system = QLocale::system();
    const QLocale usual(language);
    const QLocale locale = system.language() == usual.language() ? system : usual;
    if (locale.zeroDigit() == QLatin1String("0")) return locale;
    for (const QLocale& other :
         QLocale::matchingLocales(locale.language(), locale.script(), QLocale::AnyTerritory)) {
        if (other.zeroDigit() == QLatin1String("0")) return other;
    }
    return locale;
}

}  // namespace

Translations::Translations(QObject* parent) : QObject(parent) {}

Translations::~Translations() = default;

QStringList Translations::available() {
    QStringList languages{kSource};
    const QStringList files = QDir(kFolder).entryList({kPrefix + "*.qm"}, QDir::Files);
    for (const QString& file : files) {
        languages.append(file.mid(kPrefix.size()).section(u'.', 0, 0));
    }
    languages.removeDuplicates();
    languages.sort();
    return languages;
}

namespace {

/// Looks through the locales of the language: about a hundred for English.
QString findOwnName(const QString& language) {
    const QLocale usual(language);
    QString name = usual.nativeLanguageName();
    if (language.contains(u'_') || usual.script() != QLocale::LatinScript) return name;
    // The locale of a language without a country names one: "American English". Others call it "English".
    for (const QLocale& other :
         QLocale::matchingLocales(usual.language(), usual.script(), QLocale::AnyTerritory)) {
        const QString plain = other.nativeLanguageName();
        if (plain.size() < name.size() && name.contains(plain)) name = plain;
    }
    return name;
}

}  // namespace

QString Translations::ownName(const QString& language) {
    // Lists ask for the same few names with every change of a row.
    static thread_local QHash<QString, QString> known;
    const auto found = known.constFind(language);
    return found != known.constEnd() ? *found : *known.insert(language, findOwnName(language));
}

void Translations::use(const QString& wanted) {
    const QStringList all = available();
    QString language = closest(wanted, all);
    if (language.isEmpty()) language = chosenBySystem(all);
    if (language == m_language) return;
    m_language = language;
    QCoreApplication::removeTranslator(&m_texts);
    QCoreApplication::removeTranslator(&m_qtTexts);
    if (m_texts.load(kPrefix + language, kFolder)) QCoreApplication::installTranslator(&m_texts);
    if (m_qtTexts.load("qtbase_" + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(&m_qtTexts);
    }
    QLocale::setDefault(formatsOf(language));
    QGuiApplication::setLayoutDirection(QLocale(language).textDirection());
    emit changed();
}

}  // namespace onebit::app
