// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "inference/base/result.h"
#include "inference/layers/layer_run.h"
#include "inference/model/loaded_model.h"
#include "inference/runtime/wanted_logits.h"

namespace onebit {

/// Runs a model over one sequence: tokens in, logits out. Owns the KV cache and everything that is computed
/// in. Confined to one thread; its own threads help.
class ForwardPass {
  public:
    /// `chunk`: the most tokens that one call of `read` takes. kOutOfMemory.
    static Result<std::unique_ptr<ForwardPass>> create(std::shared_ptr<const LoadedModel> model,
                                                       std::uint32_t contextLength, std::uint32_t threads,
                                                       std::size_t chunk,
                                                       CacheType cacheType = CacheType::kF16);

    std::size_t chunk() const { return m_chunk; }
    std::uint32_t contextLength() const { return m_cache.contextLength(); }

    /// Reads 1 to `chunk()` tokens at `position` and after; the cache must hold what lies before. They must
    /// be in the vocabulary and end within the context.
    void read(std::span<const Token> tokens, std::size_t position);

    /// Logits after the last token that was read, one a row of the output matrix. Valid until the next call.
    /// kNotFinite if they are not finite.
    Result<std::span<float>> logits() { return lastLogits(1); }

    /// The same after each of the last `count` tokens of the last call of `read`, one after the other.
    Result<std::span<float>> lastLogits(std::size_t count);

    struct LikelyLogits {
        std::span<float> logits;
        bool areAllRight;
    };
    /// The same where only some of them have to be right: those that are `wanted` are bit for bit what
    /// lastLogits() gives, the others may be wrong, but are smaller than the `best` largest. Only the first
    /// `vocabulary` logits count. All of them if nothing is said of what is wanted.
    Result<LikelyLogits> likelyLogits(std::size_t count, const std::optional<WantedLogits>& wanted,
                                      std::size_t vocabulary);

    using LogitsVisitor = std::function<void(std::size_t row, std::span<float> logits)>;
    /// Calls `visit(i, logits)` for the tokens number `first` + i of the last call of `read`, i below
    /// `count`, in no order and on several threads. `logits` may be changed. kNotFinite. In
    /// log_probabilities.cpp.
    Result<void> visitLogits(std::size_t first, std::size_t count, const LogitsVisitor& visit);

    /// out[i] = ln(probability of next[i] after token number `first` + i of the last call of `read`).
    Result<void> logProbabilities(std::size_t first, std::span<const Token> next, std::span<float> out);

    /// Shows every product from now on to `check`, which outlives them; null: to nobody.
    void setCheck(ProductCheck* check) { m_check = check; }

    /// Gives the cache's memory back.
    void discard() { m_cache.discard(); }

  private:
    ForwardPass(std::shared_ptr<const LoadedModel> model, KvCache cache, std::uint32_t threads,
                std::size_t chunk);
    void embed(std::span<const Token> tokens);
    /// Norms `count` tokens from number `first` on of the last call of `read` for the head, and makes room
    /// for their logits.
    std::span<float> prepareHead(std::size_t first, std::size_t count);
    /// False where there is no shortlist, or it is in vain.
    bool fromShortlist(const WantedLogits& wanted, std::size_t vocabulary, std::span<float> logits);
    /// Scales and checks what the head gave. kNotFinite.
    Result<std::span<float>> finishLogits(std::span<float> logits);
    /// Logits after the tokens from number `first` on of the last call of `read`, into m_logits. kNotFinite.
    Result<std::span<float>> logitsOf(std::size_t first, std::size_t count);
    Compute compute() { return {m_pool, m_model->computesByTwins(), m_check}; }

    ThreadPool m_pool;
    std::shared_ptr<const LoadedModel> m_model;
    KvCache m_cache;
    Rope m_rope;
    std::size_t m_chunk;
    LayerScratch m_scratch;
    ProductCheck* m_check = nullptr;
    std::size_t m_tokensRead = 0;   // by the last call
    std::vector<float> m_residual;  // chunk x modelDim
    std::vector<float> m_cosines;   // chunk x rotary pairs
    std::vector<float> m_sines;
    std::vector<float> m_logits;  // some tokens x vocabulary
    // Where few tokens stand out, a shortlist is in vain: it is left out for ever more passes then.
    std::uint32_t m_shortlistPause = 0;
    std::uint32_t m_nextPause = 1;
};

}  // namespace onebit
