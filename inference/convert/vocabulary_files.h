// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "inference/base/result.h"
#include "inference/convert/checkpoint_config.h"
#include "inference/convert/vocabulary_fields.h"

namespace onebit {

/// The vocabulary of a Hugging Face folder: tokenizer.json, or tokenizer.model where that is not byte-level
/// (its scores are exact), with what tokenizer_config.json, added_tokens.json, generation_config.json and the
/// chat template's files say. Unused entries "[PAD<id>]" fill it up to the embedding's rows.
/// kUnsupportedTokenizer with what is not supported; kMissingMetadata if the folder has no vocabulary.
Result<VocabularyFields> readVocabularyFiles(const std::filesystem::path& folder,
                                             const CheckpointConfig& config);

}  // namespace onebit
