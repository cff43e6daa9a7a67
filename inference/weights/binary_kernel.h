#pragma once

#include <cstdint>

namespace onebit {

/// Two kernels compute 1-bit weights by int8 activations, with equal results. Which one is faster depends on
/// the processor.
enum class BinaryKernel : std::uint8_t { kBitPlanes, kInt8Dot };

/// Runs both for a few hundred microseconds on this thread and names the faster one.
BinaryKernel measureBinaryKernels();

}  // namespace onebit
