// SPDX-License-Identifier: Apache-2.0
#include "app/settings/preset_table.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace onebit::app {
namespace {

constexpr std::array<std::string_view, 9> kKeys{
    "temperature",     "topK",         "topP", "minP", "typicalP", "repeatPenalty", "frequencyPenalty",
    "presencePenalty", "penaltyWindow"};

struct PresetValue {
    std::string_view key;
    double value;
};

GenerationValues valuesOf(std::initializer_list<PresetValue> rows) {
    GenerationValues values;
    for (const PresetValue& row : rows)
        static_cast<void>(values.set(row.key, row.value));
    return values;
}

/// lupdate collects the texts marked by this name; Qt itself is not needed to mark them.
#define QT_TRANSLATE_NOOP(context, text) text

std::vector<BuiltInPreset> makePresets() {
    return {
        {"balanced", QT_TRANSLATE_NOOP("GenerationSettings", "Balanced"), {}},
        {"precise", QT_TRANSLATE_NOOP("GenerationSettings", "Precise"),
         valuesOf({{"temperature", 0.2}, {"topK", 20}, {"topP", 0.8}, {"repeatPenalty", 1.05}})},
        {"creative", QT_TRANSLATE_NOOP("GenerationSettings", "Creative"),
         valuesOf({{"temperature", 1.1}, {"topK", 100}, {"topP", 0.98}, {"minP", 0.03}})},
    };
}

}  // namespace

std::span<const BuiltInPreset> builtInPresets() {
    static const std::vector<BuiltInPreset> presets = makePresets();
    return presets;
}

std::span<const std::string_view> presetKeys() {
    return kKeys;
}

int presetDistance(const GenerationValues& a, const GenerationValues& b) {
    return static_cast<int>(
        std::ranges::count_if(kKeys, [&](std::string_view key) { return a.number(key) != b.number(key); }));
}

}  // namespace onebit::app
