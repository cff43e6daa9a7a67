// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>

#include "inference/base/result.h"
#include "inference/convert/vocabulary_fields.h"

namespace onebit {

/// The vocabulary of a SentencePiece `tokenizer.model`: pieces, scores, kinds, ids. The SentencePiece library
/// reads it; what its interface does not tell (user-defined pieces, the kind of model, how text is prepared)
/// is read from the file's own fields. kMalformed; kUnsupportedTokenizer for a model that is not byte-pair
/// encoding, for one that drops spaces, and for text normalized in another way than not at all.
Result<VocabularyFields> readSentencePieceVocabulary(std::span<const std::byte> bytes);

}  // namespace onebit
