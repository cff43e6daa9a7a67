// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "inference/weights/weight_matrix.h"

namespace onebit {

/// Recomputes some rows of products with the scalar twins, from the very inputs that the kernels had. While
/// `Compute::check` points to one, `multiply` shows it everything it computes. Confined to one thread.
///
/// The bound is that of simd/products.h: sums of integers are exact, a scaled group rounds at most
/// 2 * scales + 8 times as a float on its way into the sum (cols / 4 + 8 for dense weights), each time by
/// at most 2^-24 of the sum of all terms' sizes.
class ProductCheck {
  public:
    /// Compares four rows, the first and the last among them, of each product, for all tokens; and the
    /// rounding of the first token's input. Of large products only one to three of the four, others each
    /// time: the layers of a model have the same shapes, and together they have all of them.
    void compare(std::span<const Product> products, Activations& x, Compute& compute);

    std::uint64_t comparisons() const { return m_comparisons; }
    /// What was wrong first, for the details line; empty if all agreed.
    const std::string& disagreement() const { return m_disagreement; }

  private:
    /// m_sizes = the sizes of the values as the kernel gets them, roundings included.
    void setSizes(const WeightMatrix& weights, Activations& x, Compute& compute);
    std::set<std::size_t> rowsToCompare(const WeightMatrix& weights, std::size_t tokens);
    void compareInput(const WeightMatrix& weights, Activations& x, Compute& compute);
    void compareRow(const Product& product, std::size_t row, Activations& x, Compute& compute);
    void disagree(const Product& product, std::size_t row, double expected, double actual);

    std::uint64_t m_comparisons = 0;
    std::minstd_rand m_random;  // with its usual seed: the same rows every time
    std::string m_disagreement;
    std::vector<float> m_expected;  // as the product's output
    std::vector<float> m_row;
    std::vector<float> m_sizes;  // tokens x cols
};

}  // namespace onebit
