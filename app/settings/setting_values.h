// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QString>
#include <QVariant>
#include <optional>

#include "app/settings/generation_settings.h"
#include "app/settings/settings_file.h"

/// Values of generation settings on their way between Qt's types, files and records.
namespace onebit::app {

QString toQString(std::string_view text);

QVariant toVariant(const SettingValue& value);

/// A value from QML or from a file, where a number may be written as text. Nothing where it is of another
/// kind.
std::optional<SettingValue> settingValue(const SettingDeclaration& setting, const QVariant& value);

/// By key. Unknown keys and values that do not fit are left out.
QJsonObject settingsToJson(const GenerationValues& values);
GenerationValues settingsFromJson(const QJsonObject& json);

/// The group of the settings file that holds a model's values; those of all chats for an empty id.
QString settingsGroup(const QString& modelId);
/// What of a group can be used; keys of a later version stay in the file.
GenerationValues readSettings(SettingsFile& file, const QString& group);

/// How a reply was made, by the settings' keys, to be kept with it; the seed is kept apart.
QJsonObject samplingRecord(const SamplingOptions& options);
/// The same way again. What the record does not hold is as it is by default.
SamplingOptions samplingFromRecord(const QJsonObject& record, quint64 seed);

}  // namespace onebit::app
