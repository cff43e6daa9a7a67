#include "app/settings/generation_settings.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
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
constexpr std::array kDeclarations{
    SettingDeclaration{
        "systemPrompt", "--system", QT_TRANSLATE_NOOP("GenerationSettings", "System prompt"),
        QT_TRANSLATE_NOOP("GenerationSettings",
                          "Tells the model who it is and how to answer; it is read before every chat."),
        SettingKind::kText, 0, 0, 0, 0, kAnswer},
    SettingDeclaration{
        "temperature", "--temperature", QT_TRANSLATE_NOOP("GenerationSettings", "Temperature"),
        QT_TRANSLATE_NOOP("GenerationSettings",
                          "Higher gives more varied answers, lower more predictable ones; 0 always takes the "
                          "likeliest word."),
        SettingKind::kReal, 0, 2, 0.05, kSampling.temperature, kAnswer},
    SettingDeclaration{
        "topK", "--top-k", QT_TRANSLATE_NOOP("GenerationSettings", "Top-k"),
        QT_TRANSLATE_NOOP("GenerationSettings",
                          "Picks each word from this many of the likeliest; 0 does not limit them."),
        SettingKind::kInteger, 0, 1000, 1, kSampling.topK, kAnswer},
    SettingDeclaration{
        "topP", "--top-p", QT_TRANSLATE_NOOP("GenerationSettings", "Top-p"),
        QT_TRANSLATE_NOOP("GenerationSettings",
                          "Picks from the likeliest words that together reach this share; 1 keeps them all."),
        SettingKind::kReal, 0.01, 1, 0.01, kSampling.topP, kAnswer},
    SettingDeclaration{
        "minP", "--min-p", QT_TRANSLATE_NOOP("GenerationSettings", "Min-p"),
        QT_TRANSLATE_NOOP(
            "GenerationSettings",
            "Leaves out words less likely than this share of the likeliest one; 0 leaves out none."),
        SettingKind::kReal, 0, 1, 0.01, kSampling.minP, kAnswer},
    SettingDeclaration{"repeatPenalty", "--repeat-penalty",
                       QT_TRANSLATE_NOOP("GenerationSettings", "Repeat penalty"),
                       QT_TRANSLATE_NOOP("GenerationSettings",
                                         "Makes words that were just used less likely; 1 does nothing."),
                       SettingKind::kReal, 1, 2, 0.01, kSampling.repeatPenalty, kAnswer},
    SettingDeclaration{
        "seed", "--seed", QT_TRANSLATE_NOOP("GenerationSettings", "Seed"),
        QT_TRANSLATE_NOOP(
            "GenerationSettings",
            "The same seed, model and messages give the same answer; -1 takes a new one every time."),
        SettingKind::kSeed, -1, kLargestSeed, 1, -1, kAnswer},
    SettingDeclaration{
        "maxTokens", "--max-tokens", QT_TRANSLATE_NOOP("GenerationSettings", "Maximum tokens"),
        QT_TRANSLATE_NOOP(
            "GenerationSettings",
            "An answer ends after this many tokens; a token is about three quarters of a word."),
        SettingKind::kInteger, 1, 131072, 64, kSampling.maxTokens, kAnswer},
    SettingDeclaration{
        "contextLength", "--context-length", QT_TRANSLATE_NOOP("GenerationSettings", "Context length"),
        QT_TRANSLATE_NOOP(
            "GenerationSettings",
            "How many tokens of a chat the model can see; more takes more memory, and no model sees "
            "more than it was made for."),
        SettingKind::kInteger, 256, 131072, 256, 4096, kSpeedAndMemory},
    SettingDeclaration{
        "threads", "--threads", QT_TRANSLATE_NOOP("GenerationSettings", "Threads"),
        QT_TRANSLATE_NOOP(
            "GenerationSettings",
            "How many processor threads compute; 0 uses as many as this computer has to offer."),
        SettingKind::kInteger, 0, 256, 1, 0, kSpeedAndMemory},
};

std::string describeRange(const SettingDeclaration& declaration) {
    if (declaration.kind == SettingKind::kText) return std::string(declaration.key) + " is a text";
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
    return {};
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
    const bool wantsNumber = declaration->kind != SettingKind::kText;
    if (wantsNumber != (number != nullptr)) {
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
    options.repeatPenalty = static_cast<float>(number("repeatPenalty"));
    options.maxTokens = static_cast<std::int32_t>(number("maxTokens"));
    const double seed = number("seed");
    options.seed = seed < 0 ? freshSeed : static_cast<std::uint64_t>(seed);
    return options;
}

}  // namespace onebit::app
