// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

#include "app/settings/generation_settings.h"

namespace onebit::app {

/// A preset that comes with Onebit. Its values are those that differ from the defaults.
struct BuiltInPreset {
    std::string_view id;
    const char* name;  ///< English source text, translated in the context "GenerationSettings"
    GenerationValues values;
};

/// The first one has the defaults.
std::span<const BuiltInPreset> builtInPresets();

/// The keys that a preset sets: how words are chosen, and nothing else.
std::span<const std::string_view> presetKeys();

/// How many of the preset's settings differ between two sets of values.
int presetDistance(const GenerationValues& a, const GenerationValues& b);

}  // namespace onebit::app
