// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSettings>
#include <QString>
#include <QVariant>
#include <filesystem>

namespace onebit::app {

/// One stored value, declared once: its name in the file, its type, and what it is while nobody set it.
template <typename Value>
struct SettingKey {
    const char* name;
    Value defaultValue;
};

/// The settings of a profile, `settings.ini` in its folder. Written soon after a change and when destroyed; a
/// file that cannot be written leaves the values in force for this run. GUI thread.
class SettingsFile {
  public:
    explicit SettingsFile(const std::filesystem::path& profile);

    template <typename Value>
    Value get(const SettingKey<Value>& key) const {
        const QVariant stored = m_file.value(QLatin1String(key.name));
        return stored.canConvert<Value>() ? stored.value<Value>() : key.defaultValue;
    }
    template <typename Value>
    void set(const SettingKey<Value>& key, const Value& value) {
        m_file.setValue(QLatin1String(key.name), QVariant::fromValue(value));
    }

    /// For tables that are declared elsewhere: the keys in a group, and their values.
    QStringList keysIn(const QString& group);
    QVariant value(const QString& group, const QString& key) const;
    void setValue(const QString& group, const QString& key, const QVariant& value);
    void remove(const QString& group, const QString& key);

    /// Writes at once what has not been written.
    void sync() { m_file.sync(); }

  private:
    QSettings m_file;
};

}  // namespace onebit::app
