// SPDX-License-Identifier: Apache-2.0
// The pre-tokenizers that files name in `tokenizer.ggml.pre`; a new one is one row. What a name means is
// settled by the program that writes it: llama.cpp's converter tells a tokenizer.json by the ids that it
// gives for a test text, and its reader has the patterns for the name. tests/conformance holds every row to
// its ids.
#include <algorithm>
#include <array>

#include "inference/tokenizer/pre_tokenizer.h"

namespace onebit {
namespace {

using Strings = std::span<const std::string_view>;

// Llama 3: contractions in any case, words with one leading non-letter, numbers by three digits,
// punctuation with the line breaks after it, line breaks, spaces.
constexpr std::string_view kLlama3[] = {
    R"((?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+)"};
// The same with single digits.
constexpr std::string_view kQwen2[] = {
    R"((?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+)"};
// The same after numbers have been cut off by three digits.
constexpr std::string_view kMiniCpm5[] = {
    R"(\p{N}{1,3})",
    R"((?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}+| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+)"};
constexpr std::string_view kGpt2Pattern =
    R"('s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+)";
constexpr std::string_view kGpt2[] = {kGpt2Pattern};
constexpr std::string_view kDigitsThenGpt2[] = {R"(\p{N})", kGpt2Pattern};
// Punctuation, GPT-2's pattern, then every number that is left by three ASCII digits.
constexpr std::string_view kFalcon[] = {R"([\p{P}$+<=>^~|`]+)", kGpt2Pattern, "[0-9][0-9][0-9]"};
// What llama.cpp does with files that name nothing.
constexpr std::string_view kDefault[] = {R"([\p{P}$+<=>^~|]+)", kGpt2Pattern, R"(\p{N}+)", "[0-9][0-9][0-9]"};

// Falcon3 and Falcon-E ("falcon_e"): their makers brought the name "falcon3" to llama.cpp (pull request
// 10864) and chose Llama 3's pattern for it, with which their GGUF files were made, measured and are run
// elsewhere. Their tokenizer.json is told to be punctuation, GPT-2's pattern, single digits. Both give the
// same ids except where spaces follow a line break: no merge that was learned within the finer stretches
// reaches across their ends, so coarser stretches change nothing, and only "\s*[\r\n]+" is finer than GPT-2's
// pattern.
constexpr std::string_view kLlama3Aliases[] = {"llama3",    "llama-v3", "falcon3", "falcon_e",
                                               "falcon-h1", "pixtral",  "lfm2"};
constexpr std::string_view kDbrxAliases[] = {"smaug-bpe"};
constexpr std::string_view kGpt2Aliases[] = {"gpt2", "phi-2"};
constexpr std::string_view kOlmoAliases[] = {"mpt"};
constexpr std::string_view kStarcoderAliases[] = {"smollm", "refact", "codeshell"};

// Qwen's tokenizer.json normalizes to form C, and so does GPT-NeoX's, which OLMo, MPT and TriLM use. GGUF
// files do not say so; the tokenizer that the model was trained with decides.
constexpr PreTokenizerRule kRules[] = {
    {"llama-bpe", kLlama3Aliases, kLlama3, true, true, false},
    {"qwen2", {}, kQwen2, false, false, true},
    {"gpt-2", kGpt2Aliases, kGpt2, false, false, false},
    {"olmo", kOlmoAliases, kGpt2, false, false, true},
    {"dbrx", kDbrxAliases, kLlama3, false, false, false},
    {"falcon", {}, kFalcon, false, false, false},
    {"minicpm5", {}, kMiniCpm5, true, false, false},
    {"starcoder", kStarcoderAliases, kDigitsThenGpt2, false, false, false},
    {"default", {}, kDefault, false, false, false},
};

}  // namespace

const PreTokenizerRule* findPreTokenizerRule(std::string_view name) {
    for (const PreTokenizerRule& rule : kRules) {
        const bool isAlias = std::find(rule.aliases.begin(), rule.aliases.end(), name) != rule.aliases.end();
        if (rule.name == name || isAlias) return &rule;
    }
    return nullptr;
}

std::string preTokenizerNames() {
    std::string names;
    for (const PreTokenizerRule& rule : kRules)
        names.append(names.empty() ? "" : ", ").append(rule.name);
    return names;
}

}  // namespace onebit
