// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inference/weights/weight_matrix.h"

namespace onebit {

/// What `multiply` computes for these rows, by the scalar twins of simd/reference.h: slow and obviously
/// right. `x` has been made ready for `weights`.
void multiplyRowsByTwins(const WeightMatrix& weights, Activations& x, Compute& compute, simd::RowRange rows,
                         simd::Output out);

}  // namespace onebit
