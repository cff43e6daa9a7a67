// The pre-tokenizers that files name in `tokenizer.ggml.pre`. The patterns are those of the tokenizers
// published with the models; a new one is one row.
#include <algorithm>
#include <array>

#include "inference/tokenizer/pre_tokenizer.h"

namespace onebit {
namespace {

// Llama 3: contractions in any case, words with one leading non-letter, numbers by three digits,
// punctuation with the line breaks after it, line breaks, spaces.
constexpr std::string_view kLlama3Pattern =
    R"((?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+)";
// The same with single digits.
constexpr std::string_view kQwen2Pattern =
    R"((?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+)";
constexpr std::string_view kGpt2Pattern =
    R"('s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+)";

constexpr std::array<std::string_view, 2> kLlama3Aliases = {"llama3", "llama-v3"};
constexpr std::array<std::string_view, 1> kFalcon3Aliases = {"falcon_e"};
constexpr std::array<std::string_view, 2> kGpt2Aliases = {"gpt2", "default"};

// Sources disagree about Falcon3 (and Falcon-E, "falcon_e"): GPT-2's pattern after splitting punctuation and
// digits, or Llama 3's. The model's makers chose the latter for the engines that read their GGUF files, and
// it is taken here; no published tokenizer.json was at hand to check against.
// Qwen's tokenizer.json normalizes to form C. GGUF files do not say so; the tokenizer that the model was
// trained with decides.
constexpr std::array<PreTokenizerRule, 4> kRules = {{
    {"llama-bpe", kLlama3Aliases, kLlama3Pattern, true, true, false},
    {"falcon3", kFalcon3Aliases, kLlama3Pattern, true, true, false},
    {"qwen2", {}, kQwen2Pattern, false, false, true},
    {"gpt-2", kGpt2Aliases, kGpt2Pattern, false, false, false},
}};

}  // namespace

const PreTokenizerRule* findPreTokenizerRule(std::string_view name) {
    for (const PreTokenizerRule& rule : kRules) {
        const bool isAlias = std::find(rule.aliases.begin(), rule.aliases.end(), name) != rule.aliases.end();
        if (rule.name == name || isAlias) return &rule;
    }
    return nullptr;
}

}  // namespace onebit
