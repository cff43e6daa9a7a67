// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/App.hpp>
#include <cstdint>
#include <initializer_list>
#include <string_view>

#include "app/settings/generation_settings.h"
#include "inference/session.h"

namespace onebit::app::cli {

/// The options of a command that are generation settings: flag, help text, range and default come from the
/// table that the window's dialog reads too. A value outside its range is wrong usage.
class SettingOptions {
  public:
    /// Declares the settings with these keys on `app`. Must not move after that.
    SettingOptions(CLI::App& app, std::initializer_list<std::string_view> keys);
    /// Declares all of them.
    explicit SettingOptions(CLI::App& app);
    SettingOptions(const SettingOptions&) = delete;
    SettingOptions& operator=(const SettingOptions&) = delete;

    const GenerationValues& values() const { return m_values; }
    /// Context length and threads: 0 when they were not given, which takes what suits the model and the
    /// machine.
    SessionOptions sessionOptions() const;

  private:
    void declare(CLI::App& app, const SettingDeclaration& setting);

    GenerationValues m_values;
};

}  // namespace onebit::app::cli
