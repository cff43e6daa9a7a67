// SPDX-License-Identifier: Apache-2.0
#include "app/settings/generation_settings.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <optional>
#include <utility>

namespace onebit::app {
namespace {

constexpr SamplingOptions kSampling{};

/// Largest seed that is offered: ten digits that can be read out and typed again, exact in a double.
constexpr double kLargestSeed = 4294967295.0;

constexpr bool kAnswer = false;
constexpr bool kSpeedAndMemory = true;

/// lupdate collects the texts marked by this name; Qt itself is not needed to mark them.
#define QT_TRANSLATE_NOOP(context, text) text

constexpr std::array kThinkingChoices{
    SettingChoice{"auto", QT_TRANSLATE_NOOP("GenerationSettings", "Auto"),
                  QT_TRANSLATE_NOOP("GenerationSettings", "As the model was made")},
    SettingChoice{"on", QT_TRANSLATE_NOOP("GenerationSettings", "On"), ""},
    SettingChoice{"off", QT_TRANSLATE_NOOP("GenerationSettings", "Off"), ""},
};

constexpr std::array kOverflowChoices{
    SettingChoice{"dropOldest", QT_TRANSLATE_NOOP("GenerationSettings", "Leave out the oldest"),
                  QT_TRANSLATE_NOOP("GenerationSettings", "A line shows what the model no longer sees")},
    SettingChoice{"summarise", QT_TRANSLATE_NOOP("GenerationSettings", "Summarise the start"),
                  QT_TRANSLATE_NOOP("GenerationSettings", "The model reads its summary; your text stays")},
    SettingChoice{"stop", QT_TRANSLATE_NOOP("GenerationSettings", "Stop and ask"),
                  QT_TRANSLATE_NOOP("GenerationSettings", "Nothing is left out unless you say so")},
};

// The cost in perplexity is that of inference/README.md, in words.
constexpr std::array kCacheChoices{
    SettingChoice{"f16", QT_TRANSLATE_NOOP("GenerationSettings", "16 bits"),
                  QT_TRANSLATE_NOOP("GenerationSettings", "Exact")},
    SettingChoice{"q8", QT_TRANSLATE_NOOP("GenerationSettings", "8 bits"),
                  QT_TRANSLATE_NOOP("GenerationSettings", "Half the memory; 0.4% less sure")},
    SettingChoice{"q8q4", QT_TRANSLATE_NOOP("GenerationSettings", "8 and 4 bits"),
                  QT_TRANSLATE_NOOP("GenerationSettings", "42% of the memory; 0.5% less sure")},
    SettingChoice{"q4", QT_TRANSLATE_NOOP("GenerationSettings", "4 bits"),
                  QT_TRANSLATE_NOOP("GenerationSettings",
                                    "31% of the memory; 0.7% less sure, far worse on small models")},
};

constexpr std::array kDeclarations{
    SettingDeclaration{"systemPrompt", "--system", QT_TRANSLATE_NOOP("GenerationSettings", "System prompt"),
                       QT_TRANSLATE_NOOP("GenerationSettings", "Tells the model who it is and how to answer"),
                       SettingKind::kText, 0, 0, 0, 0, kAnswer},
    SettingDeclaration{"temperature", "--temperature", QT_TRANSLATE_NOOP("GenerationSettings", "Temperature"),
                       QT_TRANSLATE_NOOP("GenerationSettings", "Higher is freer, lower is steadier"),
                       SettingKind::kReal, 0, 2, 0.05, kSampling.temperature, kAnswer},
    SettingDeclaration{"topK", "--top-k", QT_TRANSLATE_NOOP("GenerationSettings", "Top-k"),
                       QT_TRANSLATE_NOOP("GenerationSettings", "Keeps this many of the likeliest words"),
                       SettingKind::kInteger, 0, 1000, 1, kSampling.topK, kAnswer},
    SettingDeclaration{"topP", "--top-p", QT_TRANSLATE_NOOP("GenerationSettings", "Top-p"),
                       QT_TRANSLATE_NOOP("GenerationSettings", "Keeps the words that add up to this"),
                       SettingKind::kReal, 0.01, 1, 0.01, kSampling.topP, kAnswer},
    SettingDeclaration{"minP", "--min-p", QT_TRANSLATE_NOOP("GenerationSettings", "Min-p"),
                       QT_TRANSLATE_NOOP("GenerationSettings", "Drops words far below the best one"),
                       SettingKind::kReal, 0, 1, 0.01, kSampling.minP, kAnswer},
    SettingDeclaration{"typicalP", "--typical", QT_TRANSLATE_NOOP("GenerationSettings", "Typical"),
                       QT_TRANSLATE_NOOP("GenerationSettings", "Drops words too odd or too plain"),
                       SettingKind::kReal, 0.01, 1, 0.01, kSampling.typicalP, kAnswer},
    SettingDeclaration{"repeatPenalty", "--repeat-penalty",
                       QT_TRANSLATE_NOOP("GenerationSettings", "Repeat penalty"),
                       QT_TRANSLATE_NOOP("GenerationSettings", "Makes used words come back less"),
                       SettingKind::kReal, 1, 2, 0.01, kSampling.repeatPenalty, kAnswer},
    SettingDeclaration{"frequencyPenalty", "--frequency-penalty",
                       QT_TRANSLATE_NOOP("GenerationSettings", "Frequency penalty"),
                       QT_TRANSLATE_NOOP("GenerationSettings", "Grows each time a word comes back"),
                       SettingKind::kReal, 0, 2, 0.05, kSampling.frequencyPenalty, kAnswer},
    SettingDeclaration{"presencePenalty", "--presence-penalty",
                       QT_TRANSLATE_NOOP("GenerationSettings", "Presence penalty"),
                       QT_TRANSLATE_NOOP("GenerationSettings", "The same however often a word came"),
                       SettingKind::kReal, 0, 2, 0.05, kSampling.presencePenalty, kAnswer},
    SettingDeclaration{"penaltyWindow", "--penalty-window",
                       QT_TRANSLATE_NOOP("GenerationSettings", "Penalty window"),
                       QT_TRANSLATE_NOOP("GenerationSettings", "How many tokens back penalties look"),
                       SettingKind::kInteger, 0, 1024, 8, kSampling.penaltyWindow, kAnswer},
    SettingDeclaration{"maxTokens", "--max-tokens", QT_TRANSLATE_NOOP("GenerationSettings", "Longest reply"),
                       QT_TRANSLATE_NOOP("GenerationSettings", "In tokens; 1,000 is about 750 words"),
                       SettingKind::kInteger, 1, 131072, 64, kSampling.maxTokens, kAnswer},
    SettingDeclaration{"seed", "--seed", QT_TRANSLATE_NOOP("GenerationSettings", "Seed"),
                       QT_TRANSLATE_NOOP("GenerationSettings", "The same seed gives the same reply"),
                       SettingKind::kSeed, -1, kLargestSeed, 1, -1, kAnswer},
    SettingDeclaration{
        "stopStrings", "--stop", QT_TRANSLATE_NOOP("GenerationSettings", "Stop texts"),
        QT_TRANSLATE_NOOP("GenerationSettings", "A reply ends before one of these; one a line"),
        SettingKind::kLines, 0, 0, 0, 0, kAnswer},
    // The command line has this as a flag.
    SettingDeclaration{"thinking", "", QT_TRANSLATE_NOOP("GenerationSettings", "Think first"),
                       QT_TRANSLATE_NOOP("GenerationSettings", "Better answers, a slower start"),
                       SettingKind::kChoice, 0, 0, 0, 0, kAnswer, kThinkingChoices},
    SettingDeclaration{"overflow", "", QT_TRANSLATE_NOOP("GenerationSettings", "When the context is full"),
                       QT_TRANSLATE_NOOP("GenerationSettings", "What happens to a chat that is too long"),
                       SettingKind::kChoice, 0, 0, 0, 0, kAnswer, kOverflowChoices},
    SettingDeclaration{"contextLength", "--context-length",
                       QT_TRANSLATE_NOOP("GenerationSettings", "Context length"),
                       QT_TRANSLATE_NOOP("GenerationSettings", "Tokens the model sees; more takes memory"),
                       SettingKind::kInteger, 256, 131072, 256, 4096, kSpeedAndMemory},
    // Some commands have this as an option of their own, with more in its help.
    SettingDeclaration{"cacheType", "", QT_TRANSLATE_NOOP("GenerationSettings", "Context precision"),
                       QT_TRANSLATE_NOOP("GenerationSettings", "Fewer bits take less memory (KV cache)"),
                       SettingKind::kChoice, 0, 0, 0, 0, kSpeedAndMemory, kCacheChoices},
    SettingDeclaration{"threads", "--threads", QT_TRANSLATE_NOOP("GenerationSettings", "Threads"),
                       QT_TRANSLATE_NOOP("GenerationSettings", "How many processor threads compute; 0: all"),
                       SettingKind::kInteger, 0, 256, 1, 0, kSpeedAndMemory},
};

std::string describeChoices(const SettingDeclaration& declaration) {
    std::string text = std::string(declaration.key) + " is one of";
    for (const SettingChoice& choice : declaration.choices)
        text.append(" ").append(choice.value);
    return text;
}

std::string describeRange(const SettingDeclaration& declaration) {
    if (declaration.kind == SettingKind::kChoice) return describeChoices(declaration);
    if (!declaration.isNumber()) return std::string(declaration.key) + " is a text";
    std::array<char, 96> range{};
    std::snprintf(range.data(), range.size(), " is a %snumber from %.10g to %.10g",
                  declaration.kind == SettingKind::kReal ? "" : "whole ", declaration.minimum,
                  declaration.maximum);
    return std::string(declaration.key) + range.data();
}

double fitted(const SettingDeclaration& declaration, double value) {
    const double inside = std::clamp(value, declaration.minimum, declaration.maximum);
    return declaration.kind == SettingKind::kReal ? inside : std::round(inside);
}

}  // namespace

std::span<const SettingDeclaration> generationSettings() {
    return kDeclarations;
}

const SettingDeclaration* findSetting(std::string_view key) {
    const auto* found = std::ranges::find(kDeclarations, key, &SettingDeclaration::key);
    return found == kDeclarations.end() ? nullptr : found;
}

SettingValue defaultOf(const SettingDeclaration& declaration) {
    if (declaration.isNumber()) return declaration.defaultValue;
    return declaration.choices.empty() ? std::string() : std::string(declaration.choices.front().value);
}

std::vector<std::string> linesOf(std::string_view text) {
    std::vector<std::string> lines{""};
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char next = text[i] == '\\' && i + 1 < text.size() ? text[i + 1] : '\0';
        if (text[i] == '\n') {
            lines.emplace_back();
        } else if (next == 'n' || next == 't' || next == '\\') {
            lines.back() += next == 'n' ? '\n' : next == 't' ? '\t' : '\\';
            ++i;
        } else {
            lines.back() += text[i];
        }
    }
    std::erase_if(lines, [](const std::string& line) { return line.empty(); });
    return lines;
}

SettingValue GenerationValues::value(const SettingDeclaration& declaration) const {
    const auto found = m_values.find(declaration.key);
    return found != m_values.end() ? found->second : defaultOf(declaration);
}

double GenerationValues::number(std::string_view key) const {
    if (const auto found = m_values.find(key); found != m_values.end()) {
        if (const double* value = std::get_if<double>(&found->second)) return *value;
    }
    const SettingDeclaration* declaration = findSetting(key);
    return declaration != nullptr ? declaration->defaultValue : 0;
}

std::string GenerationValues::text(std::string_view key) const {
    if (const auto found = m_values.find(key); found != m_values.end()) {
        if (const std::string* value = std::get_if<std::string>(&found->second)) return *value;
    }
    const SettingDeclaration* declaration = findSetting(key);
    return declaration != nullptr && !declaration->isNumber() ? std::get<std::string>(defaultOf(*declaration))
                                                              : std::string();
}

bool GenerationValues::isSet(std::string_view key) const {
    return m_values.contains(key);
}

Result<void> GenerationValues::set(std::string_view key, SettingValue value) {
    const SettingDeclaration* declaration = findSetting(key);
    if (declaration == nullptr) {
        return fail(ErrorCode::kInvalidArgument, "no setting is called " + std::string(key));
    }
    double* number = std::get_if<double>(&value);
    if (declaration->isNumber() != (number != nullptr)) {
        return fail(ErrorCode::kInvalidArgument, describeRange(*declaration));
    }
    if (declaration->kind == SettingKind::kChoice &&
        std::ranges::find(declaration->choices, std::get<std::string>(value), &SettingChoice::value) ==
            declaration->choices.end()) {
        return fail(ErrorCode::kInvalidArgument, describeRange(*declaration));
    }
    if (number != nullptr) {
        if (!std::isfinite(*number)) return fail(ErrorCode::kInvalidArgument, describeRange(*declaration));
        *number = fitted(*declaration, *number);
    }
    m_values.insert_or_assign(std::string(key), std::move(value));
    return {};
}

void GenerationValues::reset(std::string_view key) {
    if (const auto found = m_values.find(key); found != m_values.end()) m_values.erase(found);
}

void GenerationValues::resetAll() {
    m_values.clear();
}

SamplingOptions GenerationValues::samplingOptions(std::uint64_t freshSeed) const {
    SamplingOptions options;
    options.temperature = static_cast<float>(number("temperature"));
    options.topK = static_cast<std::int32_t>(number("topK"));
    options.topP = static_cast<float>(number("topP"));
    options.minP = static_cast<float>(number("minP"));
    options.typicalP = static_cast<float>(number("typicalP"));
    options.repeatPenalty = static_cast<float>(number("repeatPenalty"));
    options.frequencyPenalty = static_cast<float>(number("frequencyPenalty"));
    options.presencePenalty = static_cast<float>(number("presencePenalty"));
    options.penaltyWindow = static_cast<std::int32_t>(number("penaltyWindow"));
    options.stopStrings = linesOf(text("stopStrings"));
    options.thinking = text("thinking") != "off";
    options.maxTokens = static_cast<std::int32_t>(number("maxTokens"));
    const double seed = number("seed");
    options.seed = seed < 0 ? freshSeed : static_cast<std::uint64_t>(seed);
    return options;
}

GenerationValues recommendedValues(const RecommendedSampling& recommended) {
    // Files hold floats, people read decimals: 0.4, not 0.400000006.
    constexpr double kSteps = 1e4;
    GenerationValues values;
    const auto take = [&values](std::string_view key, std::optional<double> value) {
        if (value) static_cast<void>(values.set(key, std::round(*value * kSteps) / kSteps));
    };
    take("temperature", recommended.temperature);
    take("topK", recommended.topK);
    take("topP", recommended.topP);
    take("minP", recommended.minP);
    take("repeatPenalty", recommended.repeatPenalty);
    take("penaltyWindow", recommended.penaltyWindow);
    return values;
}

GenerationValues layered(GenerationValues below, const GenerationValues& above) {
    for (const auto& [key, value] : above.values())
        static_cast<void>(below.set(key, value));
    return below;
}

}  // namespace onebit::app
