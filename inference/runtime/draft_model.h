// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "inference/base/result.h"
#include "inference/cache_type.h"
#include "inference/runtime/drafter.h"
#include "inference/runtime/forward_pass.h"

namespace onebit {

/// A small model that foretells what a large one will say: of every next token the likeliest. Method: Y.
/// Leviathan, M. Kalman, Y. Matias, "Fast Inference from Transformers via Speculative Decoding" (2023), with
/// drafts that are not drawn, so that the large model's own draw decides.
class DraftModel final : public Drafter {
  public:
    /// kInvalidArgument unless both models mean the same by every token id; kOutOfMemory.
    static Result<std::unique_ptr<DraftModel>> create(std::shared_ptr<const LoadedModel> model,
                                                      const LoadedModel& checkedBy,
                                                      std::uint32_t contextLength, std::uint32_t threads,
                                                      CacheType cacheType);

    std::vector<Token> foretell(std::span<const Token> history, std::size_t most) override;
    bool costly() const override { return true; }

  private:
    DraftModel(std::size_t vocabulary, std::unique_ptr<ForwardPass> pass)
        : m_vocabulary(vocabulary), m_pass(std::move(pass)) {}
    /// Makes the cache hold `history`, which ends within the context.
    void catchUp(std::span<const Token> history);

    std::size_t m_vocabulary;
    std::unique_ptr<ForwardPass> m_pass;
    std::vector<Token> m_tokens;  // what the KV cache holds
};

}  // namespace onebit
