// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

/// Rounding of float activations to the forms that the products of simd/products.h take. Each function has
/// a scalar twin of the same name in simd/reference.h and equals it bit for bit on the integers it writes.
/// All `cols` are multiples of kGroupSize. NaN counts as 0.
namespace onebit::simd {

/// One scale a token: scale = absmax / 127, value = round to nearest even(x / scale), in [-127, 127].
/// `values` and the layout of `sums` as in Int8Activations. `*scale` is 0 for an all-zero vector (and for one
/// whose absmax / 127 is too small for a float): all values are 0 then. An infinity counts as the largest
/// finite value of its sign.
void quantizeInt8PerToken(const float* x, std::size_t cols, std::int8_t* values, float* scale,
                          std::int32_t* sums);

/// The same with a scale for each group of kGroupSize.
void quantizeInt8PerGroup(const float* x, std::size_t cols, std::int8_t* values, float* scales,
                          std::int32_t* sums);

/// Signs: bit = x >= 0, scale of plane 0 = mean |x|. With two planes the second one holds the signs of what
/// the first leaves over, with the mean of its absolute value as scale. A mean is summed in this order, so
/// that the second plane is the same everywhere: sums[i % 16] += |x[i]| for rising i, then the upper half of
/// the sixteen sums is added to the lower one, four times. What an infinity gives is left open. `bits` is
/// planes x cols/8 bytes, `scales` is planes floats.
void quantizeBinary(const float* x, std::size_t cols, std::size_t planes, std::uint8_t* bits, float* scales);

/// The eight bit planes of int8 values, for bitPlanes(): for each group of kGroupSize values eight times 16
/// bytes, bit b of value i at bit i of plane b, least significant bit first. `planes` is `cols` bytes.
void splitBitPlanes(const std::int8_t* values, std::size_t cols, std::uint8_t* planes);

}  // namespace onebit::simd
