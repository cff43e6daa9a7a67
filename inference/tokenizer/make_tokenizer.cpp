// SPDX-License-Identifier: Apache-2.0
#include <string>

#include "inference/base/text.h"
#include "inference/tokenizer/byte_level_bpe.h"
#include "inference/tokenizer/sentencepiece_bpe.h"
#include "inference/tokenizer/tokenizer.h"

namespace onebit {
namespace {

struct TokenizerModel {
    std::string_view name;  ///< `tokenizer.ggml.model`
    Result<std::shared_ptr<const Tokenizer>> (*make)(const gguf::File&);
};

constexpr TokenizerModel kModels[] = {
    {"llama", &SentencePieceBpe::make},
    {"gpt2", &ByteLevelBpe::make},
};

}  // namespace

Result<std::shared_ptr<const Tokenizer>> makeTokenizer(const gguf::File& file) {
    constexpr std::string_view kModelKey = "tokenizer.ggml.model";
    const auto name = file.string(kModelKey);
    if (!name) return fail(ErrorCode::kMissingMetadata, std::string(kModelKey));
    std::string known;
    for (const TokenizerModel& model : kModels) {
        if (model.name == *name) return model.make(file);
        known.append(known.empty() ? "" : ", ").append(model.name);
    }
    return fail(ErrorCode::kUnsupportedTokenizer, printable(*name) + " is not one of " + known);
}

}  // namespace onebit
