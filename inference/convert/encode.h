// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string_view>

#include "inference/base/result.h"
#include "inference/convert/weight_rows.h"

namespace onebit {

/// Takes the bytes of a tensor in pieces, in order. An error ends the encoding.
using TensorSink = std::function<Result<void>(std::span<const std::byte>)>;

/// How far what was written lies from what was read: sums of squares over many weights.
struct RoundingError {
    double squaredError = 0;
    double squaredWeights = 0;

    void add(float weight, float written);
    /// sqrt of their quotient; 0 if nothing was rounded.
    double relative() const;
};

/// A format that conversion can write.
struct EncodedFormat {
    std::string_view name;
    std::uint32_t ggufType;
    std::uint32_t fileType;  ///< `general.file_type` of a file whose projections are in it
    std::uint32_t blockWeights;
    std::uint32_t blockBytes;
    std::uint32_t trailerBytes;
    bool isTernary;

    /// Writes all rows. kMalformed for a number that is not finite or that the format cannot hold;
    /// kUnsupportedWeights for ternary weights whose scales the format has no room for.
    Result<void> (*encode)(const WeightRows& rows, const TensorSink& sink, RoundingError& error);

    /// Of a whole tensor; nullopt when its rows are no multiple of the block.
    std::optional<std::uint64_t> bytesFor(std::uint64_t rows, std::uint64_t cols) const;
};

/// The formats of projections: I2_S, TQ2_0, TQ1_0, Q1_0.
std::span<const EncodedFormat> projectionFormats();
/// Null if there is none of this name.
const EncodedFormat* findProjectionFormat(std::string_view name);

/// Norms.
const EncodedFormat& float32Format();
/// Embeddings and heads.
const EncodedFormat& float16Format();
/// Projections whose rows fit no block: the ternary weights, as halves.
const EncodedFormat& ternaryFloat16Format();

}  // namespace onebit
