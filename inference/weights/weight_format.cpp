#include "inference/weights/weight_format.h"

#include <limits>
#include <string>

#include "inference/weights/formats.h"

namespace onebit {
namespace {

constexpr std::uint32_t kGroup = static_cast<std::uint32_t>(simd::kGroupSize);

// Type numbers and block layouts: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md and ggml's
// block structures; I2_S (36) is Microsoft's, from https://github.com/microsoft/BitNet.
constexpr WeightFormat kFormats[] = {
    {0, "F32", 1, 4, 0, 1, ActivationForm::kFloat, prepareF32, dequantizeF32},
    {1, "F16", 1, 2, 0, 1, ActivationForm::kFloat, prepareF16, dequantizeF16},
    {30, "BF16", 1, 2, 0, 1, ActivationForm::kFloat, prepareBf16, dequantizeBf16},
    {8, "Q8_0", 32, 34, 0, 32, ActivationForm::kFloat, prepareQ80, dequantizeQ80},
    {14, "Q6_K", 256, 210, 0, 256, ActivationForm::kFloat, prepareQ6K, dequantizeQ6K},
    {41, "Q1_0", 128, 18, 0, kGroup, ActivationForm::kInt8PerGroup, prepareQ10, dequantizeQ10},
    {35, "TQ2_0", 256, 66, 0, 256, ActivationForm::kInt8PerToken, prepareTq20, dequantizeTq20},
    {36, "I2_S", 128, 32, 32, kGroup, ActivationForm::kInt8PerToken, prepareI2S, dequantizeI2S},
};

struct KnownType {
    std::uint32_t ggufType;
    std::string_view name;
};

// Met in the wild and refused by name rather than by number.
constexpr KnownType kUnsupportedTypes[] = {
    {2, "Q4_0"},   {3, "Q4_1"},      {6, "Q5_0"},    {7, "Q5_1"},    {10, "Q2_K"},
    {11, "Q3_K"},  {12, "Q4_K"},     {13, "Q5_K"},   {15, "Q8_K"},   {16, "IQ2_XXS"},
    {19, "IQ1_S"}, {20, "IQ4_NL"},   {23, "IQ4_XS"}, {29, "IQ1_M"},  {34, "TQ1_0"},
    {39, "MXFP4"}, {40, "Q1_0 g32"}, {42, "Q2_0"},   {142, "PQ2_0"}, {143, "PTQ1_0"},
};

}  // namespace

std::span<const WeightFormat> weightFormats() {
    return kFormats;
}

const WeightFormat* findWeightFormat(std::uint32_t ggufType) {
    for (const WeightFormat& format : kFormats) {
        if (format.ggufType == ggufType) return &format;
    }
    return nullptr;
}

std::string weightFormatName(std::uint32_t ggufType) {
    if (const WeightFormat* format = findWeightFormat(ggufType)) return std::string(format->name);
    for (const KnownType& type : kUnsupportedTypes) {
        if (type.ggufType == ggufType) return std::string(type.name);
    }
    return std::string("type ") + std::to_string(ggufType);
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
