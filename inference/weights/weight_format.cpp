// SPDX-License-Identifier: Apache-2.0
#include "inference/weights/weight_format.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <string>

#include "inference/weights/formats.h"

namespace onebit {
namespace {

constexpr std::uint32_t kGroup = static_cast<std::uint32_t>(simd::kGroupSize);

// Type numbers and block layouts: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md and ggml's
// block structures; I2_S (36) is Microsoft's, from https://github.com/microsoft/BitNet; PQ2_0 and PTQ1_0 and
// the early forms of Q1_0 (32 weights a block, type 40) and Q2_0 (128 weights a block, type 42) are those of
// https://github.com/PrismML-Eng/llama.cpp. Of formats with the same number the standard one comes first.
constexpr WeightFormat kFormats[] = {
    {0, "F32", 1, 4, 4, 0, 1, ActivationForm::kFloat, prepareF32, dequantizeF32},
    {1, "F16", 1, 2, 2, 0, 1, ActivationForm::kFloat, prepareF16, dequantizeF16},
    {30, "BF16", 1, 2, 2, 0, 1, ActivationForm::kFloat, prepareBf16, dequantizeBf16},
    {2, "Q4_0", 32, 18, 18, 0, 32, ActivationForm::kFloat, prepareQ40, dequantizeQ40},
    {12, "Q4_K", 256, 144, 144, 0, 256, ActivationForm::kFloat, prepareQ4K, dequantizeQ4K},
    {8, "Q8_0", 32, 34, 34, 0, 32, ActivationForm::kFloat, prepareQ80, dequantizeQ80},
    {14, "Q6_K", 256, 210, 210, 0, 256, ActivationForm::kFloat, prepareQ6K, dequantizeQ6K},
    {41, "Q1_0", 128, 18, 18, 0, kGroup, ActivationForm::kInt8PerGroup, prepareQ10, dequantizeQ10},
    {40, "Q1_0 g32", 32, 6, 6, 0, kGroup, ActivationForm::kInt8PerGroup, prepareQ10Group32,
     dequantizeQ10Group32},
    {40, "Q1_0 g128", 128, 18, 18, 0, kGroup, ActivationForm::kInt8PerGroup, prepareQ10, dequantizeQ10},
    {42, "Q2_0", 64, 18, 20, 0, kGroup, ActivationForm::kInt8PerGroup, prepareQ20, dequantizeQ20},
    {42, "Q2_0 g128", 128, 34, 36, 0, kGroup, ActivationForm::kInt8PerGroup, prepareQ20Group128,
     dequantizeQ20Group128},
    {142, "PQ2_0", 128, 34, 36, 0, kGroup, ActivationForm::kInt8PerGroup, prepareQ20Group128,
     dequantizeQ20Group128},
    {143, "PTQ1_0", 128, 28, 36, 0, kGroup, ActivationForm::kInt8PerGroup, preparePtq10, dequantizePtq10},
    {34, "TQ1_0", 256, 54, 68, 0, 256, ActivationForm::kInt8PerToken, prepareTq10, dequantizeTq10},
    {35, "TQ2_0", 256, 66, 68, 0, 256, ActivationForm::kInt8PerToken, prepareTq20, dequantizeTq20},
    {36, "I2_S", 128, 32, 32, 32, kGroup, ActivationForm::kInt8PerToken, prepareI2S, dequantizeI2S},
};

struct KnownType {
    std::uint32_t ggufType;
    std::string_view name;
};

// Met in the wild and refused by name rather than by number.
constexpr KnownType kUnsupportedTypes[] = {
    {3, "Q4_1"},    {6, "Q5_0"},   {7, "Q5_1"},     {9, "Q8_1"},    {10, "Q2_K"},    {11, "Q3_K"},
    {13, "Q5_K"},   {15, "Q8_K"},  {16, "IQ2_XXS"}, {17, "IQ2_XS"}, {18, "IQ3_XXS"}, {19, "IQ1_S"},
    {20, "IQ4_NL"}, {21, "IQ3_S"}, {22, "IQ2_S"},   {23, "IQ4_XS"}, {24, "I8"},      {25, "I16"},
    {26, "I32"},    {27, "I64"},   {28, "F64"},     {29, "IQ1_M"},  {39, "MXFP4"},
};

/// True if `bytes` fill the place up to padding.
bool fills(const TensorPlace& place, std::uint64_t bytes) {
    return bytes <= place.availableBytes && place.availableBytes - bytes < place.alignment;
}

bool isShared(std::uint32_t ggufType) {
    return std::count_if(std::begin(kFormats), std::end(kFormats),
                         [&](const WeightFormat& format) { return format.ggufType == ggufType; }) > 1;
}

}  // namespace

std::span<const WeightFormat> weightFormats() {
    return kFormats;
}

const WeightFormat* formatNamed(std::string_view name) {
    for (const WeightFormat& format : kFormats) {
        if (format.name == name) return &format;
    }
    return nullptr;
}

const WeightFormat* findWeightFormat(const TensorPlace& place) {
    const WeightFormat* first = nullptr;
    const WeightFormat* fitting = nullptr;
    std::size_t fittingCount = 0;
    bool tooSmall = false;
    for (const WeightFormat& format : kFormats) {
        if (format.ggufType != place.ggufType) continue;
        const std::optional<std::uint64_t> bytes = bytesForTensor(format, place.rows, place.cols);
        if (first == nullptr) {
            first = &format;
            tooSmall = !bytes || *bytes > place.availableBytes;
        }
        if (!bytes || !fills(place, *bytes)) continue;
        fitting = &format;
        ++fittingCount;
    }
    if (first == nullptr || !isShared(place.ggufType)) return first;
    if (fittingCount == 0 && tooSmall) return first;
    return fittingCount == 1 ? fitting : nullptr;
}

std::string weightFormatName(std::uint32_t ggufType) {
    std::string names;
    for (const WeightFormat& format : kFormats) {
        if (format.ggufType != ggufType) continue;
        if (!names.empty()) names += " or ";
        names += format.name;
    }
    if (!names.empty()) return names;
    for (const KnownType& type : kUnsupportedTypes) {
        if (type.ggufType == ggufType) return std::string(type.name);
    }
    return std::string("type ") + std::to_string(ggufType);
}

std::string describeUnknownFormat(const TensorPlace& place) {
    if (isShared(place.ggufType)) {
        return "is stored as type " + std::to_string(place.ggufType) + ", and its " +
               std::to_string(place.availableBytes) + " bytes do not tell whether that is " +
               weightFormatName(place.ggufType);
    }
    std::string text = "is stored as " + weightFormatName(place.ggufType) + ", which is not one of";
    for (const WeightFormat& format : kFormats) {
        text += &format == std::begin(kFormats) ? " " : ", ";
        text += format.name;
    }
    return text;
}

std::optional<std::uint64_t> bytesForTensor(const WeightFormat& format, std::uint64_t rows,
                                            std::uint64_t cols) {
    constexpr std::uint64_t kMost = std::numeric_limits<std::int64_t>::max();
    if (rows == 0 || cols == 0 || cols % format.colsMultiple != 0) return std::nullopt;
    const std::uint64_t blocks = cols / format.blockWeights;
    if (blocks > kMost / format.blockBytes) return std::nullopt;
    const std::uint64_t rowBytes = blocks * format.blockBytes;
    if (rows > (kMost - format.trailerBytes) / rowBytes) return std::nullopt;
    return rows * rowBytes + format.trailerBytes;
}

}  // namespace onebit
