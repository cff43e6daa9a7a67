// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "tests/support/rounding.h"

namespace onebit::test {

enum class WeightFormat {
    kF32,
    kF16,
    kBf16,
    kQ4_0,
    kQ4_K,
    kQ8_0,
    kQ6_K,
    kQ1_0,
    kQ1_0Group32,  ///< type 40 of early files
    kQ1_0Early,    ///< kQ1_0 under type 40
    kQ2_0,
    kQ2_0Group128,  ///< under the type of kQ2_0
    kPq2_0,
    kPtq1_0,
    kTq1_0,
    kTq2_0,
    kI2_S,
};

/// One weight format, written from its published layout alone. Both directions live here so that the
/// reference computes from exactly the bytes that the engine is given.
struct WeightCodec {
    WeightFormat format;
    std::string_view name;     ///< as GGUF tools spell it
    std::uint32_t ggufType;    ///< number in a tensor's description
    std::size_t blockWeights;  ///< a row is a multiple of this
    Rounding rounding;         ///< of the activations that meet it, unless the architecture says otherwise
    std::vector<std::byte> (*encode)(std::span<const float> weights);
    /// `bytes` is what encode() made of `count` weights.
    std::vector<double> (*decode)(std::span<const std::byte> bytes, std::size_t count);
};

std::span<const WeightCodec> weightCodecs();
const WeightCodec& weightCodec(WeightFormat format);

}  // namespace onebit::test
