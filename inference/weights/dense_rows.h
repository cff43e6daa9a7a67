// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

#include "simd/matrix.h"

namespace onebit {

/// Bytes of one row of `cols` weights; `cols` is a multiple of the type's block.
std::size_t denseRowBytes(simd::DenseType type, std::size_t cols);

/// One row of a dense format as floats, exact up to one rounding a weight. `row` needs no alignment.
void dequantizeDenseRow(simd::DenseType type, const std::byte* row, std::size_t cols, float* out);

}  // namespace onebit
