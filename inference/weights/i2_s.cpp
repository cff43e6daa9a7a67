// SPDX-License-Identifier: Apache-2.0
// I2_S: 2-bit codes of the whole tensor, 128 consecutive weights in 32 bytes with the first quarter in the
// highest bits, then one float scale and padding. The codes are computed from where they lie in the file.
#include "inference/base/little_endian.h"
#include "inference/weights/formats.h"

namespace onebit {
namespace {

float tensorScale(const StoredTensor& tensor) {
    return loadLittleEndian<float>(tensor.bytes.data() + tensor.rows * (tensor.cols / 4));
}

}  // namespace

Result<WeightMatrix> prepareI2S(const StoredTensor& tensor, ThreadPool& /*pool*/) {
    const auto* codes = reinterpret_cast<const std::uint8_t*>(tensor.bytes.data());
    const simd::TernaryMatrix view{tensor.rows, tensor.cols, codes, simd::PlaneOrder::kHighFirst, nullptr, 0};
    return WeightMatrix(view, PageBuffer(), {tensorScale(tensor)}, ActivationForm::kInt8PerToken);
}

void dequantizeI2S(const StoredTensor& tensor, std::size_t row, float* out) {
    constexpr std::size_t kBlockWeights = 128;
    constexpr std::size_t kPlane = 32;
    const float scale = tensorScale(tensor);
    const std::byte* codes = tensor.bytes.data() + row * (tensor.cols / 4);
    for (std::size_t c = 0; c < tensor.cols; ++c) {
        const std::size_t i = c % kBlockWeights;
        const auto byte = std::to_integer<unsigned>(codes[c / kBlockWeights * kPlane + i % kPlane]);
        const int code = static_cast<int>(byte >> (6 - 2 * (i / kPlane)) & 3U);
        out[c] = static_cast<float>(code - 1) * scale;
    }
}

}  // namespace onebit
