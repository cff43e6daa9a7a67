// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "simd/matrix.h"

namespace onebit::simd::test {

/// Computes rows of one product into an output.
using Product = std::function<void(RowRange, Output)>;

/// What a kernel is held to, for `tokens` x `rows` results.
struct ProductBound {
    std::size_t rows;
    std::size_t tokens;
    /// Roundings of float sums on the longest way from a term to the result; 0 demands equality.
    std::size_t roundings;
    /// Sum of the absolute values of the terms, at token * rows + row.
    std::vector<double> magnitudes;
};

/// Demands equality.
ProductBound exactBound(std::size_t rows, std::size_t tokens);

/// Runs `kernel` on odd and even row ranges and compares it with `reference`: every result within
/// roundings * 2^-24 * magnitude of it, and nothing else written.
void expectProductsAgree(const Product& kernel, const Product& reference, const ProductBound& bound);

/// Widths that are powers of two, that are not, and that are more than one window of scales (64 groups).
inline constexpr std::size_t kTestedCols[] = {128, 256, 384, 640, 1152, 2048, 8448};
/// Rows of the matrices of these tests: two whole tiles and three more rows.
inline constexpr std::size_t kTestedRows = 11;
inline constexpr std::size_t kTestedTokens = 9;

}  // namespace onebit::simd::test
