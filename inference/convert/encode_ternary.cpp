// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include "inference/base/half.h"
#include "inference/base/text.h"
#include "inference/convert/encode_rows.h"
#include "inference/convert/ternary_blocks.h"
#include "simd/float_ops.h"

namespace onebit {
namespace {

/// The magnitudes of some weights: one and the same, but for zeros, if they are ternary already.
class Magnitudes {
  public:
    void add(float weight) {
        const float magnitude = std::fabs(weight);
        m_sum += static_cast<double>(magnitude);
        m_largest = std::max(m_largest, magnitude);
        if (magnitude > 0) m_smallest = std::min(m_smallest, magnitude);
    }
    bool ternary() const { return m_largest == 0 || m_smallest == m_largest; }
    float largest() const { return m_largest; }
    double sum() const { return m_sum; }

  private:
    double m_sum = 0;
    float m_largest = 0;
    float m_smallest = std::numeric_limits<float>::infinity();
};

Magnitudes magnitudesOf(std::span<const float> weights) {
    Magnitudes magnitudes;
    for (const float weight : weights)
        magnitudes.add(weight);
    return magnitudes;
}

/// How a tensor's weights become codes.
struct TensorScale {
    float scale = 1.0F;
    /// Ternary in every group of 64, but not with one scale for all: weights that absmean would damage.
    bool ternaryInGroups = false;
};

/// Reads the whole tensor once.
Result<TensorScale> scaleOf(const WeightRows& rows) {
    if (rows.packed()) return TensorScale{rows.scale(), false};
    constexpr std::size_t kGroup = 64;
    constexpr double kSmallestMean = 1e-5;  // as the makers' own code
    std::vector<float> weights(rows.cols());
    Magnitudes all;
    bool groups = true;
    for (std::size_t row = 0; row < rows.rows(); ++row) {
        if (auto read = rows.read(row, weights); !read) return tl::unexpected(std::move(read.error()));
        for (std::size_t begin = 0; begin < weights.size(); begin += kGroup) {
            const auto group = std::span(weights).subspan(begin, std::min(kGroup, weights.size() - begin));
            groups = groups && magnitudesOf(group).ternary();
            for (const float weight : group)
                all.add(weight);
        }
    }
    if (all.ternary() && all.largest() > 0) return TensorScale{all.largest(), false};
    const double mean = all.sum() / (static_cast<double>(rows.rows()) * static_cast<double>(rows.cols()));
    return TensorScale{static_cast<float>(std::max(mean, kSmallestMean)), groups && all.largest() > 0};
}

/// clamp(round(w / scale), -1, 1), halves to even as the makers' own code rounds.
std::int8_t codeOf(float weight, float inverseScale) {
    return static_cast<std::int8_t>(std::clamp(std::nearbyint(weight * inverseScale), -1.0F, 1.0F));
}

/// A scale as it is written.
Result<std::uint16_t> halfScale(float scale, const WeightRows& rows) {
    std::uint16_t half = 0;
    simd::floatToHalf(&scale, &half, 1);
    const float written = floatFromHalf(half);
    if (std::isfinite(written) && written != 0) return half;
    return fail(ErrorCode::kMalformed, printable(rows.source().name) + " has a scale beyond half precision");
}

/// One row at a time as codes, and the scale of each block of it.
class TernaryReader {
  public:
    TernaryReader(const WeightRows& rows, const TensorScale& scale)
        : m_rows(rows), m_scale(scale), m_weights(rows.cols()), m_codes(rows.cols()) {}

    Result<void> readRow(std::size_t row) {
        return m_rows.packed() ? m_rows.readCodes(row, m_codes) : m_rows.read(row, m_weights);
    }

    struct Block {
        std::span<const std::int8_t> codes;
        float scale;
    };
    /// kUnsupportedWeights if the block holds ternary weights of several scales.
    Result<Block> block(std::size_t begin, std::size_t count) {
        const auto codes = std::span(m_codes).subspan(begin, count);
        if (m_rows.packed()) return Block{codes, m_scale.scale};
        const auto weights = std::span(m_weights).subspan(begin, count);
        float scale = m_scale.scale;
        if (m_scale.ternaryInGroups) {
            const Magnitudes magnitudes = magnitudesOf(weights);
            if (!magnitudes.ternary()) return tl::unexpected(tooManyScales());
            if (magnitudes.largest() > 0) scale = magnitudes.largest();
        }
        const float inverse = 1.0F / scale;
        std::transform(weights.begin(), weights.end(), codes.begin(),
                       [inverse](float weight) { return codeOf(weight, inverse); });
        return Block{codes, scale};
    }

    /// Compares what was read with what a block's codes stand for when they are multiplied by `scale`.
    void addError(std::size_t begin, const Block& block, float scale, RoundingError& error) const {
        for (std::size_t i = 0; i < block.codes.size(); ++i) {
            const auto code = static_cast<float>(block.codes[i]);
            error.add(m_rows.packed() ? code * block.scale : m_weights[begin + i], code * scale);
        }
    }

    Error tooManyScales() const {
        return {ErrorCode::kUnsupportedWeights,
                printable(m_rows.source().name) + " is ternary with more scales than this type has room for"};
    }

  private:
    const WeightRows& m_rows;
    TensorScale m_scale;
    std::vector<float> m_weights;
    std::vector<std::int8_t> m_codes;
};

using PackBlock = void (*)(std::span<const std::int8_t> codes, std::uint16_t scale, std::byte* out);

/// Formats whose blocks of 256 weights end with a half-precision scale.
Result<void> encodeBlocks(const WeightRows& rows, const TensorSink& sink, RoundingError& error,
                          std::size_t blockBytes, PackBlock pack) {
    const auto scale = scaleOf(rows);
    if (!scale) return tl::unexpected(scale.error());
    TernaryReader reader(rows, *scale);
    std::vector<std::byte> bytes(rows.cols() / kTernaryBlock * blockBytes);
    for (std::size_t row = 0; row < rows.rows(); ++row) {
        if (auto read = reader.readRow(row); !read) return read;
        std::byte* out = bytes.data();
        for (std::size_t begin = 0; begin < rows.cols(); begin += kTernaryBlock, out += blockBytes) {
            const auto block = reader.block(begin, kTernaryBlock);
            if (!block) return tl::unexpected(block.error());
            const auto half = halfScale(block->scale, rows);
            if (!half) return tl::unexpected(half.error());
            pack(block->codes, *half, out);
            reader.addError(begin, *block, floatFromHalf(*half), error);
        }
        if (auto taken = sink(bytes); !taken) return taken;
    }
    return {};
}

}  // namespace

Result<void> encodeTq20(const WeightRows& rows, const TensorSink& sink, RoundingError& error) {
    constexpr std::size_t kBytes = 66;
    return encodeBlocks(rows, sink, error, kBytes, packTq20);
}

Result<void> encodeTq10(const WeightRows& rows, const TensorSink& sink, RoundingError& error) {
    constexpr std::size_t kBytes = 54;
    return encodeBlocks(rows, sink, error, kBytes, packTq10);
}

Result<void> encodeI2S(const WeightRows& rows, const TensorSink& sink, RoundingError& error) {
    constexpr std::size_t kTrailerBytes = 32;
    const auto scale = scaleOf(rows);
    if (!scale) return tl::unexpected(scale.error());
    TernaryReader reader(rows, *scale);
    if (scale->ternaryInGroups) return tl::unexpected(reader.tooManyScales());
    std::vector<std::byte> bytes(rows.cols() / 4);
    for (std::size_t row = 0; row < rows.rows(); ++row) {
        if (auto read = reader.readRow(row); !read) return read;
        for (std::size_t begin = 0; begin < rows.cols(); begin += kI2SBlock) {
            const auto block = reader.block(begin, kI2SBlock);
            if (!block) return tl::unexpected(block.error());
            packI2S(block->codes, bytes.data() + begin / 4);
            reader.addError(begin, *block, block->scale, error);
        }
        if (auto taken = sink(bytes); !taken) return taken;
    }
    std::vector<std::byte> trailer(kTrailerBytes);
    const auto bits = std::bit_cast<std::uint32_t>(scale->scale);
    for (std::size_t i = 0; i < sizeof(bits); ++i)
        trailer[i] = static_cast<std::byte>((bits >> (8 * i)) & 0xFFU);
    return sink(trailer);
}

Result<void> encodeTernaryF16(const WeightRows& rows, const TensorSink& sink, RoundingError& error) {
    const auto scale = scaleOf(rows);
    if (!scale) return tl::unexpected(scale.error());
    if (scale->ternaryInGroups) return encodeF16(rows, sink, error);
    TernaryReader reader(rows, *scale);
    const auto half = halfScale(scale->scale, rows);
    if (!half) return tl::unexpected(half.error());
    constexpr std::uint16_t kSign = 0x8000;
    std::vector<std::byte> bytes(rows.cols() * sizeof(std::uint16_t));
    for (std::size_t row = 0; row < rows.rows(); ++row) {
        if (auto read = reader.readRow(row); !read) return read;
        const auto block = reader.block(0, rows.cols());
        if (!block) return tl::unexpected(block.error());
        for (std::size_t i = 0; i < rows.cols(); ++i) {
            const std::int8_t code = block->codes[i];
            const auto bits = static_cast<std::uint16_t>(code == 0 ? 0 : code > 0 ? *half : *half | kSign);
            bytes[2 * i] = static_cast<std::byte>(bits & 0xFFU);
            bytes[2 * i + 1] = static_cast<std::byte>(bits >> 8U);
        }
        reader.addError(0, *block, floatFromHalf(*half), error);
        if (auto taken = sink(bytes); !taken) return taken;
    }
    return {};
}

}  // namespace onebit
