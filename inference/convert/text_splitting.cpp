// SPDX-License-Identifier: Apache-2.0
#include "inference/convert/text_splitting.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "inference/base/text.h"
#include "inference/convert/json_fields.h"

namespace onebit {
namespace {

using Json = nlohmann::json;

/// What is told apart besides the steps of the pre_tokenizer.
struct TextSplitting {
    bool composes = false;          ///< to Unicode form C
    bool takesWholePieces = false;  ///< "ignore_merges"
};

struct KnownSplitting {
    std::string_view name;  ///< `tokenizer.ggml.pre`
    std::span<const std::string_view> steps;
    bool composes;
    bool takesWholePieces;
};

// Steps: regular expressions whose matches stand alone, and pre-tokenizers that files name without their
// patterns. kByteLevel cuts by GPT-2's pattern, kBytes does not cut.
constexpr std::string_view kByteLevel = "<ByteLevel>", kBytes = "<Bytes>";
constexpr std::string_view kPunctuation = "<Punctuation>", kDigits = "<Digits>", kDigit = "<Digit>";

constexpr std::string_view kLlama3[] = {
    R"((?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+)",
    kBytes};
constexpr std::string_view kQwen2[] = {
    R"((?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+)",
    kBytes};
constexpr std::string_view kGpt2Spelled[] = {
    R"('s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+)", kBytes};
constexpr std::string_view kGpt2[] = {kByteLevel};
constexpr std::string_view kFalcon[] = {kPunctuation, kByteLevel, kDigits, "[0-9][0-9][0-9]"};
constexpr std::string_view kFalcon3[] = {kPunctuation, kByteLevel, kDigit};
constexpr std::string_view kStarcoder[] = {kDigit, kByteLevel};

// As published tokenizer.json files spell them; the names are those that llama.cpp's converter gives their
// vocabularies. Falcon3's file was not at hand: its steps are those it is told to have.
constexpr KnownSplitting kKnown[] = {
    {"llama-bpe", kLlama3, false, true},     {"dbrx", kLlama3, false, false},
    {"qwen2", kQwen2, true, false},          {"gpt-2", kGpt2, false, false},
    {"gpt-2", kGpt2Spelled, false, false},   {"olmo", kGpt2, true, false},
    {"falcon", kFalcon, false, false},       {"falcon3", kFalcon3, false, false},
    {"starcoder", kStarcoder, false, false},
};

tl::unexpected<Error> unsupported(const std::string& what) {
    return fail(ErrorCode::kUnsupportedTokenizer, what);
}

std::string_view typeOf(const Json& step) {
    const Json* type = JsonFields(step, "").find("type");
    return type != nullptr && type->is_string() ? std::string_view(*type->get_ptr<const std::string*>())
                                                : std::string_view();
}

/// One Split with a regular expression whose matches stand alone.
std::optional<std::string> isolatingPattern(const Json& step) {
    const JsonFields fields(step, "Split");
    const Json* pattern = fields.find("pattern");
    if (typeOf(step) != "Split" || pattern == nullptr) return std::nullopt;
    const Json* regex = JsonFields(*pattern, "pattern").find("Regex");
    const bool isolates = fields.string("behavior", "").value_or("") == "Isolated" &&
                          !fields.boolean("invert", false).value_or(true);
    if (regex == nullptr || !regex->is_string() || !isolates) return std::nullopt;
    auto text = regex->get<std::string>();
    // No expression may pass for a step that is named.
    if (text.starts_with('<')) return std::nullopt;
    return text;
}

/// One step; nullopt for what is not known here.
std::optional<std::string> stepOf(const Json& step) {
    const JsonFields fields(step, "");
    const std::string_view type = typeOf(step);
    if (type == "Split") return isolatingPattern(step);
    if (type == "ByteLevel") {
        // A space put before the text has no counterpart.
        if (fields.boolean("add_prefix_space", true).value_or(true)) return std::nullopt;
        return std::string(fields.boolean("use_regex", true).value_or(true) ? kByteLevel : kBytes);
    }
    if (type == "Punctuation" && fields.string("behavior", "Isolated").value_or("") == "Contiguous")
        return std::string(kPunctuation);
    if (type == "Digits")
        return std::string(fields.boolean("individual_digits", false).value_or(false) ? kDigit : kDigits);
    return std::nullopt;
}

std::optional<std::vector<std::string>> stepsOf(const Json& preTokenizer) {
    std::vector<std::string> steps;
    const Json* list =
        typeOf(preTokenizer) == "Sequence" ? JsonFields(preTokenizer, "").find("pretokenizers") : nullptr;
    const auto add = [&steps](const Json& step) {
        auto known = stepOf(step);
        if (known) steps.push_back(std::move(*known));
        return known.has_value();
    };
    if (list == nullptr) return add(preTokenizer) ? std::optional(steps) : std::nullopt;
    const bool known = list->is_array() && std::all_of(list->begin(), list->end(), add);
    return known ? std::optional(steps) : std::nullopt;
}

/// What an error shows of a pre-tokenizer: enough to find out which one it is.
std::string shown(const Json& json) {
    constexpr std::size_t kMost = 400;
    std::string text = json.dump(-1, ' ', true, Json::error_handler_t::replace);
    if (text.size() > kMost) text.replace(kMost, std::string::npos, "...");
    return text;
}

}  // namespace

Result<std::string_view> preTokenizerName(const Json& tokenizer) {
    const JsonFields fields(tokenizer, "tokenizer.json");
    TextSplitting splitting;
    if (const Json* normalizer = fields.find("normalizer")) {
        if (typeOf(*normalizer) != "NFC") return unsupported("normalizer " + shown(*normalizer));
        splitting.composes = true;
    }
    if (const Json* model = fields.find("model"))
        splitting.takesWholePieces =
            JsonFields(*model, "model").boolean("ignore_merges", false).value_or(false);
    const Json* preTokenizer = fields.find("pre_tokenizer");
    if (preTokenizer == nullptr) return unsupported("tokenizer.json has no pre_tokenizer");
    auto steps = stepsOf(*preTokenizer);
    bool stepsAreKnown = false;
    for (const KnownSplitting& known : kKnown) {
        if (!steps || !std::ranges::equal(known.steps, *steps)) continue;
        stepsAreKnown = true;
        if (known.composes == splitting.composes && known.takesWholePieces == splitting.takesWholePieces)
            return known.name;
    }
    const char* what =
        stepsAreKnown ? "with this normalizer or ignore_merges, the pre_tokenizer " : "pre_tokenizer ";
    return unsupported(what + shown(*preTokenizer));
}

}  // namespace onebit
