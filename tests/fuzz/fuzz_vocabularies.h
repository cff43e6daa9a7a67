// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <vector>

#include "inference/chat_template/chat_template.h"
#include "inference/tokenizer/tokenizer.h"

namespace onebit::test {

/// A tiny vocabulary with its tokenizer and the chat template that its file gets.
struct FuzzVocabulary {
    std::shared_ptr<const Tokenizer> tokenizer;
    std::shared_ptr<const ChatTemplate> chatTemplate;
};

/// SentencePiece, and byte-level BPE under every pre-tokenizer; one for each chat template that a vocabulary
/// or an architecture selects. Made once.
const std::vector<FuzzVocabulary>& fuzzVocabularies();

}  // namespace onebit::test
