// SPDX-License-Identifier: Apache-2.0
#include "app/cli/setting_options.h"

#include <cstdio>
#include <string>
#include <vector>

namespace onebit::app::cli {
namespace {

std::string numberText(double number) {
    char text[32];
    std::snprintf(text, sizeof text, "%.6g", number);
    return text;
}

/// "The help. (0 to 2, default 0.7)"
std::string helpText(const SettingDeclaration& setting) {
    std::string text = setting.help;
    if (!setting.isNumber()) return text;
    const bool wide = setting.maximum > 999999;
    return text + " (" +
           (wide ? "from " + numberText(setting.minimum)
                 : numberText(setting.minimum) + " to " + numberText(setting.maximum)) +
           ", default " + numberText(setting.defaultValue) + ")";
}

/// One a line, as the settings keep them.
std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines)
        text.append(text.empty() ? "" : "\n").append(line);
    return text;
}

/// Empty when `number` suits the setting, else the reason why not.
std::string refusal(const SettingDeclaration& setting, double number) {
    if (number >= setting.minimum && number <= setting.maximum) return {};
    return std::string(setting.cliFlag) + " must be from " + numberText(setting.minimum) + " to " +
           numberText(setting.maximum);
}

}  // namespace

SettingOptions::SettingOptions(CLI::App& app, std::initializer_list<std::string_view> keys) {
    for (const std::string_view key : keys) {
        if (const SettingDeclaration* setting = findSetting(key)) declare(app, *setting);
    }
}

SettingOptions::SettingOptions(CLI::App& app) {
    for (const SettingDeclaration& setting : generationSettings())
        declare(app, setting);
}

void SettingOptions::declare(CLI::App& app, const SettingDeclaration& setting) {
    if (setting.cliFlag.empty()) return;
    const std::string flag(setting.cliFlag);
    const auto take = [this, &setting](SettingValue value) {
        if (const double* number = std::get_if<double>(&value)) {
            if (const std::string reason = refusal(setting, *number); !reason.empty()) {
                throw CLI::ValidationError(reason);
            }
        }
        if (const auto stored = m_values.set(setting.key, std::move(value)); !stored) {
            throw CLI::ValidationError(stored.error().detail);
        }
    };
    switch (setting.kind) {
        case SettingKind::kText:
            app.add_option_function<std::string>(
                   flag, [take](const std::string& text) { take(text); }, helpText(setting))
                ->type_name("TEXT");
            return;
        case SettingKind::kLines:
            app.add_option_function<std::vector<std::string>>(
                   flag, [take](const std::vector<std::string>& lines) { take(joined(lines)); },
                   helpText(setting))
                ->type_name("TEXT")
                ->allow_extra_args(false);
            return;
        case SettingKind::kChoice:  // what there is of them on the command line has flags of its own
            return;
        case SettingKind::kReal:
            app.add_option_function<double>(
                   flag, [take](const double& number) { take(number); }, helpText(setting))
                ->type_name("NUMBER");
            return;
        case SettingKind::kInteger:
        case SettingKind::kSeed:
            app.add_option_function<std::int64_t>(
                   flag, [take](const std::int64_t& number) { take(static_cast<double>(number)); },
                   helpText(setting))
                ->type_name("N");
            return;
    }
}

SessionOptions SettingOptions::sessionOptions() const {
    const auto given = [this](std::string_view key) {
        return m_values.isSet(key) ? static_cast<std::uint32_t>(m_values.number(key)) : 0;
    };
    SessionOptions options;
    options.contextLength = given("contextLength");
    options.threads = given("threads");
    return options;
}

}  // namespace onebit::app::cli
