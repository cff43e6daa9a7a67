// SPDX-License-Identifier: Apache-2.0
#include "tests/simd/product_check.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "simd/matrix.h"
#include "tests/simd/kernel_test.h"

namespace onebit::simd::test {
namespace {

/// A NaN that no computation makes.
constexpr std::uint32_t kUntouched = 0x7FA12345U;

/// Results of one call, with untouched floats around and between the tokens.
class GuardedOutput {
  public:
    GuardedOutput(std::size_t rows, std::size_t tokens)
        : m_stride(rows + 3), m_floats(kMargin + tokens * m_stride, std::bit_cast<float>(kUntouched)) {}

    Output view() { return {m_floats.data() + kMargin, m_stride}; }
    float at(std::size_t token, std::size_t row) const { return m_floats[kMargin + token * m_stride + row]; }

    std::size_t writtenOutside(RowRange rows) const {
        std::size_t count = 0;
        for (std::size_t i = 0; i < m_floats.size(); ++i) {
            const std::size_t row = i < kMargin ? m_stride : (i - kMargin) % m_stride;
            const bool inside = row >= rows.begin && row < rows.end;
            if (!inside && std::bit_cast<std::uint32_t>(m_floats[i]) != kUntouched) ++count;
        }
        return count;
    }

  private:
    static constexpr std::size_t kMargin = 5;
    std::size_t m_stride;
    std::vector<float> m_floats;
};

}  // namespace

ProductBound exactBound(std::size_t rows, std::size_t tokens) {
    return {rows, tokens, 0, std::vector<double>(rows * tokens, 0.0)};
}

void expectProductsAgree(const Product& kernel, const Product& reference, const ProductBound& bound) {
    GuardedOutput expected(bound.rows, bound.tokens);
    reference({0, bound.rows}, expected.view());
    const RowRange ranges[] = {{0, bound.rows}, {0, 1}, {1, 6}, {3, 7}, {4, 4}, {bound.rows - 2, bound.rows}};
    for (const RowRange range : ranges) {
        GuardedOutput actual(bound.rows, bound.tokens);
        kernel(range, actual.view());
        ASSERT_EQ(actual.writtenOutside(range), 0U) << "rows " << range.begin << " to " << range.end;
        for (std::size_t token = 0; token < bound.tokens; ++token) {
            for (std::size_t row = range.begin; row < range.end; ++row) {
                const double allowed = static_cast<double>(bound.roundings) * kRoundingUnit *
                                       bound.magnitudes[token * bound.rows + row];
                ASSERT_NEAR(actual.at(token, row), expected.at(token, row), allowed)
                    << "token " << token << " row " << row << " of rows " << range.begin << " to "
                    << range.end;
            }
        }
    }
}

}  // namespace onebit::simd::test
