#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "inference/base/result.h"
#include "inference/sampling_options.h"

/// The settings of a generation, each declared once. The dialog, the command line and the stored values all
/// read this table; adding a setting means adding a row.
namespace onebit::app {

enum class SettingKind : std::uint8_t { kReal, kInteger, kSeed, kText };

struct SettingDeclaration {
    std::string_view key;      ///< in storage and JSON: "topK"
    std::string_view cliFlag;  ///< "--top-k"
    const char* label;         ///< English source text, translated in the context "GenerationSettings"
    const char* help;          ///< one sentence, the same context
    SettingKind kind;
    double minimum;
    double maximum;
    double step;  ///< of an arrow key; a page key makes ten
    double defaultValue;
    bool speedAndMemory;  ///< belongs to the group "Speed and memory", takes effect when the model is loaded
};

/// In the order of the dialog.
std::span<const SettingDeclaration> generationSettings();

/// Null for an unknown key.
const SettingDeclaration* findSetting(std::string_view key);

using SettingValue = std::variant<double, std::string>;

/// The values that a person has set; what is missing has its default.
class GenerationValues {
  public:
    double number(std::string_view key) const;
    std::string text(std::string_view key) const;
    bool isSet(std::string_view key) const;

    /// Clamps numbers to the declared range and rounds integers to whole numbers; an unknown key, NaN or the
    /// wrong kind is kInvalidArgument with a detail that names the range.
    Result<void> set(std::string_view key, SettingValue value);
    void reset(std::string_view key);
    void resetAll();

    const std::map<std::string, SettingValue, std::less<>>& values() const { return m_values; }

    /// For the engine. A seed that is not set ("new for every reply") takes `freshSeed`.
    SamplingOptions samplingOptions(std::uint64_t freshSeed) const;

  private:
    std::map<std::string, SettingValue, std::less<>> m_values;
};

}  // namespace onebit::app
