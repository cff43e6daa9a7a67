// SPDX-License-Identifier: Apache-2.0
#include "inference/convert/encode.h"

#include <array>
#include <cmath>

#include "inference/convert/encode_rows.h"

namespace onebit {
namespace {

// Type numbers: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md; file types: enum llama_ftype of
// https://github.com/ggml-org/llama.cpp/blob/master/include/llama.h. Both have no I2_S; these are the numbers
// of https://github.com/microsoft/BitNet, and the file type is a hint for people only.
constexpr std::array<EncodedFormat, 4> kProjectionFormats = {{
    {"I2_S", 36, 40, 128, 32, 32, true, encodeI2S},
    {"TQ2_0", 35, 37, 256, 66, 0, true, encodeTq20},
    {"TQ1_0", 34, 36, 256, 54, 0, true, encodeTq10},
    {"Q1_0", 41, 40, 128, 18, 0, false, encodeQ10},
}};
constexpr EncodedFormat kFloat32{"F32", 0, 0, 1, 4, 0, false, encodeF32};
constexpr EncodedFormat kFloat16{"F16", 1, 1, 1, 2, 0, false, encodeF16};
constexpr EncodedFormat kTernaryFloat16{"F16", 1, 1, 1, 2, 0, true, encodeTernaryF16};

}  // namespace

void RoundingError::add(float weight, float written) {
    const double difference = static_cast<double>(weight) - static_cast<double>(written);
    squaredError += difference * difference;
    squaredWeights += static_cast<double>(weight) * static_cast<double>(weight);
}

double RoundingError::relative() const {
    return squaredWeights > 0 ? std::sqrt(squaredError / squaredWeights) : 0;
}

std::optional<std::uint64_t> EncodedFormat::bytesFor(std::uint64_t rows, std::uint64_t cols) const {
    if (cols % blockWeights != 0) return std::nullopt;
    return rows * (cols / blockWeights) * blockBytes + trailerBytes;
}

std::span<const EncodedFormat> projectionFormats() {
    return kProjectionFormats;
}

const EncodedFormat* findProjectionFormat(std::string_view name) {
    for (const EncodedFormat& format : kProjectionFormats) {
        if (format.name == name) return &format;
    }
    return nullptr;
}

const EncodedFormat& float32Format() {
    return kFloat32;
}

const EncodedFormat& float16Format() {
    return kFloat16;
}

const EncodedFormat& ternaryFloat16Format() {
    return kTernaryFloat16;
}

}  // namespace onebit
