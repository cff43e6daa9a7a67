// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "inference/base/result.h"
#include "inference/sampling_options.h"

/// The settings of a generation, each declared once. The dialog, the command line and the stored values all
/// read this table; adding a setting means adding a row.
namespace onebit::app {

enum class SettingKind : std::uint8_t { kReal, kInteger, kSeed, kText, kLines, kChoice };

/// A value that a choice can have: a name in storage, and what people read.
struct SettingChoice {
    std::string_view value;
    const char* words;  ///< English source text, translated in the context "GenerationSettings"
    const char* help;   ///< what it means, the same context; may be empty
};

struct SettingDeclaration {
    std::string_view key;      ///< in storage and JSON: "topK"
    std::string_view cliFlag;  ///< "--top-k"; empty where the command line has no use for it
    const char* label;         ///< English source text, translated in the context "GenerationSettings"
    const char* help;          ///< one sentence, the same context
    SettingKind kind;
    double minimum;
    double maximum;
    double step;  ///< of an arrow key; a page key makes ten
    double defaultValue;
    bool speedAndMemory;  ///< belongs to the group "Speed and memory", takes effect when the model is loaded
    std::span<const SettingChoice> choices{};  ///< of a choice; the first one is the default

    /// Is a number, rather than text.
    bool isNumber() const {
        return kind == SettingKind::kReal || kind == SettingKind::kInteger || kind == SettingKind::kSeed;
    }
};

/// In the order of the dialog.
std::span<const SettingDeclaration> generationSettings();

/// Null for an unknown key.
const SettingDeclaration* findSetting(std::string_view key);

using SettingValue = std::variant<double, std::string>;

/// What a setting is while nobody set it.
SettingValue defaultOf(const SettingDeclaration& declaration);

/// The texts of a setting of lines, one each; "\n" and "\t" in them stand for a new line and a tab.
std::vector<std::string> linesOf(std::string_view text);

/// The values that a person has set; what is missing has its default.
class GenerationValues {
  public:
    double number(std::string_view key) const;
    std::string text(std::string_view key) const;
    bool isSet(std::string_view key) const;

    SettingValue value(const SettingDeclaration& declaration) const;

    /// Clamps numbers to the declared range and rounds integers to whole numbers; an unknown key, NaN, the
    /// wrong kind or an unknown choice is kInvalidArgument with a detail that names the range.
    Result<void> set(std::string_view key, SettingValue value);
    void reset(std::string_view key);
    void resetAll();

    const std::map<std::string, SettingValue, std::less<>>& values() const { return m_values; }

    /// For the engine. A seed that is not set ("new for every reply") takes `freshSeed`.
    SamplingOptions samplingOptions(std::uint64_t freshSeed) const;

  private:
    std::map<std::string, SettingValue, std::less<>> m_values;
};

/// What a model's makers recommend, fitted to the settings' ranges.
GenerationValues recommendedValues(const RecommendedSampling& recommended);

/// `above` where it has a value, `below` elsewhere.
GenerationValues layered(GenerationValues below, const GenerationValues& above);

}  // namespace onebit::app
