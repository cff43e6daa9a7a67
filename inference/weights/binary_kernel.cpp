#include "inference/weights/binary_kernel.h"

#include <algorithm>
#include <chrono>
#include <vector>

#include "simd/products.h"
#include "simd/quantize_activations.h"

namespace onebit {
namespace {

// A part of a matrix that fits into the first-level cache, so that the kernels and not the memory compete.
constexpr std::size_t kRows = 64;
constexpr std::size_t kCols = 2048;
constexpr int kRuns = 8;

template <typename Function>
std::chrono::nanoseconds fastestRun(const Function& function) {
    auto fastest = std::chrono::nanoseconds::max();
    for (int run = 0; run < kRuns; ++run) {
        const auto begin = std::chrono::steady_clock::now();
        function();
        fastest = std::min<std::chrono::nanoseconds>(fastest, std::chrono::steady_clock::now() - begin);
    }
    return fastest;
}

}  // namespace

BinaryKernel measureBinaryKernels() {
    // Kernels take the same time for all values.
    const std::vector<std::uint8_t> bits(kRows * kCols / 8, 0xA5);
    const std::vector<std::uint16_t> weightScales(kRows * kCols / simd::kGroupSize, 0x3C00);
    const simd::BinaryMatrix w{kRows, kCols, bits.data(), weightScales.data()};
    const std::vector<std::int8_t> values(kCols, 77);
    const std::vector<float> scales(kCols / simd::kGroupSize, 1.0F);
    const std::vector<std::int32_t> sums(kCols / simd::kGroupSize,
                                         77 * static_cast<std::int32_t>(simd::kGroupSize));
    const simd::Int8Activations x{1, kCols, values.data(), scales.data(), sums.data(), false};
    std::vector<std::uint8_t> planes(kCols);
    simd::splitBitPlanes(values.data(), kCols, planes.data());
    std::vector<float> y(kRows);
    const simd::Output out{y.data(), kRows};
    const auto planesTime = fastestRun([&] { simd::bitPlanes(w, x, planes.data(), {0, kRows}, out); });
    const auto dotTime = fastestRun([&] { simd::int8DotBinary(w, x, {0, kRows}, out); });
    return planesTime < dotTime ? BinaryKernel::kBitPlanes : BinaryKernel::kInt8Dot;
}

}  // namespace onebit
