// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "tests/support/rounding.h"
#include "tests/support/tiny_tensors.h"

namespace onebit::test {

using Vector = std::vector<double>;

/// x with every value replaced by what its rounded form stands for.
Vector rounded(const Vector& x, Rounding rounding);

/// x / sqrt(mean(x^2) + epsilon)
Vector normalized(const Vector& x, double epsilon);

/// rmsNorm with gain and, unless it is empty, shift.
Vector rmsNorm(const Vector& x, const Vector& weight, const Vector& bias, double epsilon);

Vector softmax(const Vector& x);
double silu(double x);
double squaredRelu(double x);

/// A weight matrix as plain numbers, and what its inputs are rounded to.
class ReferenceProjection {
  public:
    ReferenceProjection() = default;
    /// `scale` multiplies the whole product.
    ReferenceProjection(const TinyTensor& tensor, Rounding rounding, double scale = 1);

    Vector operator()(const Vector& x) const;
    std::span<const double> row(std::size_t index) const {
        return {m_weights.data() + index * m_cols, m_cols};
    }

  private:
    std::size_t m_rows = 0;
    std::size_t m_cols = 0;
    Vector m_weights;
    Rounding m_rounding = Rounding::kNone;
};

}  // namespace onebit::test
