#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace onebit::test {

enum class WeightFormat { kF32, kF16, kBf16, kQ8_0, kQ6_K, kQ1_0, kTq2_0, kI2_S };

/// One weight format, written from its published layout alone. Both directions live here so that the
/// reference computes from exactly the bytes that the engine is given.
struct WeightCodec {
    WeightFormat format;
    std::string_view name;     ///< as GGUF tools spell it
    std::uint32_t ggufType;    ///< number in a tensor's description
    std::size_t blockWeights;  ///< a row is a multiple of this
    std::vector<std::byte> (*encode)(std::span<const float> weights);
    /// `bytes` is what encode() made of `count` weights.
    std::vector<double> (*decode)(std::span<const std::byte> bytes, std::size_t count);
};

std::span<const WeightCodec> weightCodecs();
const WeightCodec& weightCodec(WeightFormat format);

}  // namespace onebit::test
