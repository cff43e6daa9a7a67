// SPDX-License-Identifier: Apache-2.0
#include "app/settings/setting_values.h"

#include <QJsonArray>
#include <QUrl>
#include <cmath>

namespace onebit::app {
namespace {

/// A float as a person would write it: 0.7, not 0.699999988079071.
double shortest(float value) {
    constexpr double kDigits = 1e6;
    return std::round(static_cast<double>(value) * kDigits) / kDigits;
}

}  // namespace

QString toQString(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QVariant toVariant(const SettingValue& value) {
    if (const double* number = std::get_if<double>(&value)) return *number;
    return QString::fromStdString(std::get<std::string>(value));
}

std::optional<SettingValue> settingValue(const SettingDeclaration& setting, const QVariant& value) {
    if (!setting.isNumber()) {
        if (!value.canConvert<QString>()) return std::nullopt;
        return value.toString().toStdString();
    }
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    if (!isNumber) return std::nullopt;
    return number;
}

QJsonObject settingsToJson(const GenerationValues& values) {
    QJsonObject json;
    for (const auto& [key, value] : values.values())
        json.insert(toQString(key), QJsonValue::fromVariant(toVariant(value)));
    return json;
}

GenerationValues settingsFromJson(const QJsonObject& json) {
    GenerationValues values;
    for (auto entry = json.begin(); entry != json.end(); ++entry) {
        const SettingDeclaration* setting = findSetting(entry.key().toStdString());
        if (setting == nullptr) continue;
        if (auto value = settingValue(*setting, entry.value().toVariant())) {
            static_cast<void>(values.set(setting->key, *std::move(value)));
        }
    }
    return values;
}

QString settingsGroup(const QString& modelId) {
    if (modelId.isEmpty()) return QStringLiteral("generation");
    // An id may be a path; a slash would begin a group of its own.
    return QStringLiteral("generation-of-") + QString::fromLatin1(QUrl::toPercentEncoding(modelId));
}

GenerationValues readSettings(SettingsFile& file, const QString& group) {
    GenerationValues values;
    const QStringList keys = file.keysIn(group);
    for (const QString& key : keys) {
        const SettingDeclaration* setting = findSetting(key.toStdString());
        if (setting == nullptr) continue;
        // What cannot be used has its default; it is replaced in the file when the person sets it anew.
        if (auto value = settingValue(*setting, file.value(group, key))) {
            static_cast<void>(values.set(setting->key, *std::move(value)));
        }
    }
    return values;
}

QJsonObject samplingRecord(const SamplingOptions& options) {
    QJsonArray stops;
    for (const std::string& text : options.stopStrings)
        stops.append(QString::fromStdString(text));
    return {{"temperature", shortest(options.temperature)},
            {"topK", options.topK},
            {"topP", shortest(options.topP)},
            {"minP", shortest(options.minP)},
            {"typicalP", shortest(options.typicalP)},
            {"repeatPenalty", shortest(options.repeatPenalty)},
            {"frequencyPenalty", shortest(options.frequencyPenalty)},
            {"presencePenalty", shortest(options.presencePenalty)},
            {"penaltyWindow", options.penaltyWindow},
            {"maxTokens", options.maxTokens},
            {"thinking", options.thinking},
            {"stopStrings", stops}};
}

SamplingOptions samplingFromRecord(const QJsonObject& record, quint64 seed) {
    SamplingOptions options;
    const auto real = [&](const char* key, float& value) {
        if (record[QLatin1String(key)].isDouble())
            value = static_cast<float>(record[QLatin1String(key)].toDouble());
    };
    const auto whole = [&](const char* key, std::int32_t& value) {
        value = record[QLatin1String(key)].toInt(value);
    };
    real("temperature", options.temperature);
    whole("topK", options.topK);
    real("topP", options.topP);
    real("minP", options.minP);
    real("typicalP", options.typicalP);
    real("repeatPenalty", options.repeatPenalty);
    real("frequencyPenalty", options.frequencyPenalty);
    real("presencePenalty", options.presencePenalty);
    whole("penaltyWindow", options.penaltyWindow);
    whole("maxTokens", options.maxTokens);
    options.thinking = record["thinking"].toBool(options.thinking);
    const QJsonArray stops = record["stopStrings"].toArray();
    for (const auto& text : stops)
        options.stopStrings.push_back(text.toString().toStdString());
    options.seed = seed;
    return options;
}

}  // namespace onebit::app
