// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "inference/base/result.h"
#include "inference/convert/vocabulary_fields.h"

namespace onebit {

/// A tokenizer.json of Hugging Face's tokenizers library.
struct TokenizerJson {
    VocabularyFields fields;  ///< without special ids, but for `unknown`, and without a template
    AddedTokens added;
};

/// Byte-level byte-pair encoding becomes "gpt2", the SentencePiece-like kind (spaces as U+2581, bytes for
/// unknown characters) becomes "llama", whose scores are made of the order of the merges. kMalformed, or
/// kUnsupportedTokenizer with what is not supported.
Result<TokenizerJson> readTokenizerJson(std::string_view text);

/// Adds tokens, and empty unused ones where ids were left out. kMalformed for an id beyond all reason.
Result<void> addTokens(const AddedTokens& added, VocabularyFields& fields);

}  // namespace onebit
