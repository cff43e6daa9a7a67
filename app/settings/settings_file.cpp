// SPDX-License-Identifier: Apache-2.0
#include "app/settings/settings_file.h"

#include "app/platform/native_path.h"

namespace onebit::app {
namespace {

QString pathOf(const QString& group, const QString& key) {
    return group + u'/' + key;
}

}  // namespace

SettingsFile::SettingsFile(const std::filesystem::path& profile)
    : m_file(toQString(profile / "settings.ini"), QSettings::IniFormat) {}

QStringList SettingsFile::keysIn(const QString& group) {
    m_file.beginGroup(group);
    QStringList keys = m_file.childKeys();
    m_file.endGroup();
    return keys;
}

QVariant SettingsFile::value(const QString& group, const QString& key) const {
    return m_file.value(pathOf(group, key));
}

void SettingsFile::setValue(const QString& group, const QString& key, const QVariant& value) {
    m_file.setValue(pathOf(group, key), value);
}

void SettingsFile::remove(const QString& group, const QString& key) {
    m_file.remove(pathOf(group, key));
}

}  // namespace onebit::app
