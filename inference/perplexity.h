// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

#include "inference/base/result.h"
#include "inference/base/stop_flag.h"
#include "inference/model.h"
#include "inference/session.h"

namespace onebit {

/// How well a model foretells a text.
struct Perplexity {
    std::uint64_t tokens = 0;         ///< of the text, BOS included where the model wants one
    std::uint32_t contextLength = 0;  ///< tokens a chunk
    std::uint32_t chunks = 0;
    std::uint64_t scoredTokens = 0;
    double meanNll = 0;        ///< mean of -ln(probability) over the scored tokens
    double perplexity = 0;     ///< exp(meanNll)
    double standardError = 0;  ///< of the perplexity, to first order
};

/// Called after every chunk with what is known so far; `chunks` of them will be read.
using PerplexityProgress = std::function<void(const Perplexity& soFar, std::uint32_t chunks)>;

/// Reads the text as llama.cpp's perplexity tool does by default: the whole text is tokenized at once, with
/// BOS first if the model wants one, and cut into chunks of `contextLength` tokens that do not overlap; what
/// is left over at the end is not used. Each chunk is read from an empty cache, its first token replaced by
/// BOS if the model wants one. The first half of a chunk is context alone; scored are its tokens from number
/// contextLength / 2 + 1 on (counted from 0), which is contextLength - contextLength / 2 - 1 a chunk.
///
/// Blocks. `contextLength` is 3 to the session's. kInvalidArgument for another one, or for a text that is
/// shorter than one chunk; kInternal "stopped".
Result<Perplexity> measurePerplexity(const Model& model, Session& session, std::string_view text,
                                     std::uint32_t contextLength, const PerplexityProgress& progress,
                                     const StopFlag& stop);

}  // namespace onebit
