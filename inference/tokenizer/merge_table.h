// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "inference/base/result.h"
#include "inference/tokenizer/bpe_merge.h"
#include "inference/tokenizer/vocabulary.h"

namespace onebit {

/// The merges of a byte-level vocabulary: which two tokens become which, and in which order. Sorted arrays
/// instead of a hash table, so that no file can make look-ups slow.
class MergeTable {
  public:
    MergeTable() = default;
    /// `merges` are lines "left right", the first to be merged first. kMalformed if a line names a token that
    /// the vocabulary does not have or that text must not become.
    static Result<MergeTable> make(const std::vector<std::string_view>& merges, const Vocabulary& vocabulary);

    std::optional<BpeMerge> find(Token left, Token right) const;

  private:
    struct Entry {
        Token left, right;
        BpeMerge merge;
    };

    std::vector<Entry> m_entries;          ///< sorted by left, right
    std::vector<std::uint32_t> m_firstOf;  ///< of each left token its first entry; one more at the end
};

}  // namespace onebit
