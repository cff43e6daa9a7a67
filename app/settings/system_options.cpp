// SPDX-License-Identifier: Apache-2.0
#include "app/settings/system_options.h"

#include <algorithm>

#include "app/platform/translations.h"

namespace onebit::app {
namespace {

constexpr SettingKey<int> kUnloadAfterMinutes{"system/unloadAfterMinutes", 30};
constexpr SettingKey<bool> kSpareBattery{"system/spareBattery", true};
constexpr SettingKey<bool> kStayInTray{"system/stayInTray", false};
const SettingKey<QString> kLanguage{"system/language", {}};

constexpr int kMostMinutes = 24 * 60;

}  // namespace

SystemOptions::SystemOptions(SettingsFile& file, QObject* parent) : QObject(parent), m_file(file) {}

int SystemOptions::unloadAfterMinutes() const {
    return std::clamp(m_file.get(kUnloadAfterMinutes), 0, kMostMinutes);
}

void SystemOptions::setUnloadAfterMinutes(int minutes) {
    if (minutes == unloadAfterMinutes()) return;
    m_file.set(kUnloadAfterMinutes, std::clamp(minutes, 0, kMostMinutes));
    emit changed();
}

bool SystemOptions::spareBattery() const {
    return m_file.get(kSpareBattery);
}

void SystemOptions::setSpareBattery(bool on) {
    if (on == spareBattery()) return;
    m_file.set(kSpareBattery, on);
    emit changed();
}

bool SystemOptions::stayInTray() const {
    return m_file.get(kStayInTray);
}

void SystemOptions::setStayInTray(bool on) {
    if (on == stayInTray()) return;
    m_file.set(kStayInTray, on);
    emit stayInTrayChanged();
}

QString SystemOptions::language() const {
    return m_file.get(kLanguage);
}

void SystemOptions::setLanguage(const QString& language) {
    if (language == this->language()) return;
    m_file.set(kLanguage, language);
    emit languageChanged();
}

QVariantList SystemOptions::languages() {
    QVariantList all;
    for (const QString& language : Translations::available()) {
        all.append(QVariantMap{{"value", language}, {"words", Translations::ownName(language)}});
    }
    return all;
}

}  // namespace onebit::app
