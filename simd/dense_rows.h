// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

#include "simd/matrix.h"

/// Single rows of dense matrices: as floats, and rounded to sixteen even levels, the codes of
/// LaneCode::kSixteen.
namespace onebit::simd {

/// out[c] = w(row, c) for all columns, within two roundings of the weight; of Q4_K, where a weight is a
/// difference, of its terms.
void denseRow(const DenseMatrix& w, std::size_t row, float* out);

/// What became of a row.
struct SixteenLevels {
    float step;      ///< between two levels; 0 for a row of zeros
    float length;    ///< Euclidean norm of the row
    float dithered;  ///< product of the rounded row with `otherDither`
};

/// Rounds a row: what codes[c] stands for is step * (codes[c] - 7.5 - dither[c]), and the largest weight
/// is 7.5 steps. Codes are the same on every target; the two sums are in floats, in an order of the target's.
/// `cols` is a multiple of kGroupSize; dithers are from -1/2 to 1/2.
/// False where a weight is not finite or all are too small to have a step.
bool roundToSixteenLevels(const float* row, std::size_t cols, const float* dither, const float* otherDither,
                          std::uint8_t* codes, SixteenLevels& facts);

}  // namespace onebit::simd
