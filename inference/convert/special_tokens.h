// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "inference/base/result.h"
#include "inference/convert/checkpoint_config.h"
#include "inference/convert/vocabulary_fields.h"

namespace onebit {

/// The texts of the files that say what the tokens of a vocabulary are for. Empty: there is no such file.
struct SpecialTokenFiles {
    std::string tokenizerConfig;   ///< tokenizer_config.json
    std::string generationConfig;  ///< generation_config.json
    std::string chatTemplate;      ///< chat_template.jinja
    std::string templateJson;      ///< chat_template.json
};

/// Tokens that tokenizer_config.json adds ("added_tokens_decoder").
Result<AddedTokens> readAddedTokensDecoder(std::string_view tokenizerConfig);
/// Tokens that added_tokens.json adds: an object of ids by text. They are control tokens.
Result<AddedTokens> readAddedTokensFile(std::string_view addedTokens);

/// Whether the post-processor of a tokenizer.json puts a token before every text, and one after it; nullopt
/// where it does not say.
struct TextFrame {
    std::optional<bool> addBos, addEos;
};
/// `text` is a tokenizer.json that has been read before.
Result<TextFrame> readTextFrame(std::string_view text);

/// Fills in ids, add_bos, add_eos and the chat template. Names of tokens in tokenizer_config.json come before
/// ids in generation_config.json, those before ids in config.json; of several end tokens the second becomes
/// eot. kMalformed for an id without a token.
Result<void> readSpecialTokens(const SpecialTokenFiles& files, const CheckpointConfig& config,
                               VocabularyFields& fields);

}  // namespace onebit
