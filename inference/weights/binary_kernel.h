// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace onebit {

/// Two kernels compute 1-bit weights by int8 activations where the weights lie by rows; those that can be
/// arranged in lanes (WeightMatrix::arrangeInLanes) have a faster one. Their group sums are equal, the last
/// digits of the products are not. Which one is faster depends on the processor.
enum class BinaryKernel : std::uint8_t { kBitPlanes, kInt8Dot };

/// The one that models are computed with. It is not measured anew at every load: a choice that hangs on what
/// else the machine does would let the same seed give another text on another day.
BinaryKernel preferredBinaryKernel();

}  // namespace onebit
