// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "tests/support/reference_attention.h"
#include "tests/support/reference_math.h"
#include "tests/support/tiny_model.h"

namespace onebit::test {

struct ReferenceOptions {
    bool roundActivations = true;     ///< as the weight format asks for; false: float activations
    bool halfCache = true;            ///< keys and values pass through half precision
    std::uint32_t contextLength = 0;  ///< in use, which LongRoPE depends on; 0: the model's
    int keyBits = 16;                 ///< 8 or 4: keys pass through groups of 32 with that many bits instead
    int valueBits = 16;               ///< the same of values
    double noise = 0;  ///< relative error of everything that is rounded, as of sums in single precision
    std::uint64_t noiseSeed = 1;
};

/// The models of the project in double precision and plain loops, straight from a tiny model's tensors. It
/// shares no code with simd or inference: where both agree, a mistake would have to be made twice.
class FloatReference {
  public:
    explicit FloatReference(const TinyModel& model, const ReferenceOptions& options = {});
    ~FloatReference();
    FloatReference(const FloatReference&) = delete;
    FloatReference& operator=(const FloatReference&) = delete;

    /// Logits after the last of `tokens`, from an empty cache.
    Vector logits(std::span<const std::int32_t> tokens);
    /// The same after each of `tokens`, with those before it in the cache.
    std::vector<Vector> logitsOfEach(std::span<const std::int32_t> tokens);

    /// What the head gets after the last of `tokens`, from an empty cache.
    Vector headInput(std::span<const std::int32_t> tokens);

    struct Step {
        std::int32_t token;
        double margin;  ///< how far its logit lies above the second
    };
    /// The likeliest continuation; end-of-turn tokens do not end it.
    std::vector<Step> greedy(std::span<const std::int32_t> prompt, std::size_t count);

  private:
    struct Block;
    void clear();
    /// Reads one token at the next position.
    void advance(std::int32_t token);
    Vector currentLogits() const;
    ReferenceProjection projection(const std::string& name, bool hidden) const;
    Vector vectorOf(const std::string& name) const;
    Vector ropeFactors() const;
    Vector disturbed(Vector x);
    Vector cached(const Vector& heads, int bits) const;
    void attention(Block& block, Vector& hidden);
    void feedForward(const Block& block, Vector& hidden);

    const TinyModel& m_model;
    TinyModelSpec m_spec;
    ReferenceOptions m_options;
    ReferenceRope m_rope;
    ReferenceProjection m_embedding, m_head;
    Vector m_outputNorm, m_outputNormBias;
    std::vector<std::unique_ptr<Block>> m_blocks;
    std::size_t m_position = 0;
    Vector m_hidden;
    SeededRandom m_noise;
};

}  // namespace onebit::test
