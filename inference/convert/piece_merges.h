// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "inference/base/result.h"

namespace onebit {

/// Two neighbouring pieces that become one.
struct PieceMerge {
    std::string left, right;
};

/// Scores under which SentencePiece's algorithm (merge the two neighbours whose piece has the highest score)
/// does the same as a list of merges in falling order of urgency. Such lists are made of SentencePiece
/// models, so scores exist: all ways to make a piece stand together, and none is missing.
/// kUnsupportedTokenizer where that is not so. Pieces that nothing merges into come last.
Result<std::vector<float>> scoresFromMerges(std::span<const std::string> tokens,
                                            std::span<const std::int32_t> kinds,
                                            std::span<const PieceMerge> merges);

}  // namespace onebit
