// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <cstring>
#include <string>
#include <vector>

#include "inference/base/half.h"
#include "inference/base/text.h"
#include "inference/convert/encode_rows.h"
#include "simd/float_ops.h"

namespace onebit {
namespace {

/// Reads row after row, lets `encode` append to the bytes of one row, and hands those on.
template <typename Encode>
Result<void> forEachRow(const WeightRows& rows, const TensorSink& sink, const Encode& encode) {
    std::vector<float> weights(rows.cols());
    std::vector<std::byte> bytes;
    for (std::size_t row = 0; row < rows.rows(); ++row) {
        if (auto read = rows.read(row, weights); !read) return read;
        bytes.clear();
        if (Result<void> encoded = encode(weights, bytes); !encoded) return encoded;
        if (auto taken = sink(bytes); !taken) return taken;
    }
    return {};
}

void putHalf(std::vector<std::byte>& bytes, std::uint16_t half) {
    bytes.push_back(static_cast<std::byte>(half & 0xFFU));
    bytes.push_back(static_cast<std::byte>(half >> 8U));
}

}  // namespace

Result<void> encodeF32(const WeightRows& rows, const TensorSink& sink, RoundingError&) {
    return forEachRow(rows, sink,
                      [](std::span<const float> weights, std::vector<std::byte>& bytes) -> Result<void> {
                          constexpr std::uint32_t kByteMask = 0xFF;
                          for (const float weight : weights) {
                              const auto bits = std::bit_cast<std::uint32_t>(weight);
                              for (unsigned shift = 0; shift < 32; shift += 8)
                                  bytes.push_back(static_cast<std::byte>((bits >> shift) & kByteMask));
                          }
                          return {};
                      });
}

Result<void> encodeF16(const WeightRows& rows, const TensorSink& sink, RoundingError& error) {
    std::vector<std::uint16_t> halves(rows.cols());
    return forEachRow(
        rows, sink, [&](std::span<const float> weights, std::vector<std::byte>& bytes) -> Result<void> {
            simd::floatToHalf(weights.data(), halves.data(), weights.size());
            for (std::size_t i = 0; i < weights.size(); ++i) {
                const float written = floatFromHalf(halves[i]);
                if (!std::isfinite(written)) {
                    return fail(ErrorCode::kMalformed, printable(rows.source().name) +
                                                           " holds a number too large for half precision");
                }
                error.add(weights[i], written);
                putHalf(bytes, halves[i]);
            }
            return {};
        });
}

Result<void> encodeQ10(const WeightRows& rows, const TensorSink& sink, RoundingError& error) {
    constexpr std::size_t kGroup = 128;
    const auto encodeGroup = [&](std::span<const float> group, std::vector<std::byte>& bytes) {
        double sum = 0;
        for (const float weight : group)
            sum += std::fabs(static_cast<double>(weight));
        const auto mean = static_cast<float>(sum / static_cast<double>(kGroup));
        std::uint16_t half = 0;
        simd::floatToHalf(&mean, &half, 1);
        const float written = floatFromHalf(half);
        putHalf(bytes, half);
        for (std::size_t begin = 0; begin < kGroup; begin += 8) {
            unsigned bits = 0;
            for (std::size_t bit = 0; bit < 8; ++bit) {
                const bool positive = group[begin + bit] >= 0;
                bits |= (positive ? 1U : 0U) << bit;
                error.add(group[begin + bit], positive ? written : -written);
            }
            bytes.push_back(static_cast<std::byte>(bits));
        }
        return std::isfinite(written);
    };
    return forEachRow(
        rows, sink, [&](std::span<const float> weights, std::vector<std::byte>& bytes) -> Result<void> {
            for (std::size_t begin = 0; begin < weights.size(); begin += kGroup) {
                if (!encodeGroup(weights.subspan(begin, kGroup), bytes)) {
                    return fail(ErrorCode::kMalformed, printable(rows.source().name) +
                                                           " holds numbers too large for half precision");
                }
            }
            return {};
        });
}

}  // namespace onebit
