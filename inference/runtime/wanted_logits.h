// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "inference/model.h"
#include "inference/sampling_options.h"

namespace onebit {

/// What of the logits decides which token is chosen.
struct WantedLogits {
    std::size_t best = 1;         ///< this many of the largest ...
    std::vector<Token> tokens{};  ///< ... and those of these tokens
};

/// What a Sampler with these options looks at after `history`, or after it and any of the first of `draft`.
/// Nothing where it may look at all of them: then the whole is needed.
std::optional<WantedLogits> wantedLogits(const SamplingOptions& options, std::span<const Token> history,
                                         std::span<const Token> draft);

}  // namespace onebit
