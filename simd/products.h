// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simd/matrix.h"

/// Matrix products y(t, r) = sum over c of w(r, c) * x(t, c), for the rows of one range and all tokens: one
/// token is the matrix-vector form, more are the matrix-matrix form, which unpacks a weight tile once for
/// several tokens. Every function writes out(t, r) for r in `rows` and nothing else, so that threads may
/// share one output. Each has a scalar twin of the same name in simd/reference.h.
///
/// Integers are exact whatever the operands, code 3 and -128 included: only the sums of scaled groups round,
/// as floats, at most 2 * scales + 8 times on the way of any term, for rows of `scales` groups with scales of
/// their own (denseDot: cols / 4 + 8), and in an order that depends on the target. Where scales are powers of
/// two and sums stay below 2^24 nothing rounds at all.
namespace onebit::simd {

/// 1-bit weights by 1-bit activations: XNOR and popcount, group sums exact in integers.
void xnorPopcount(const BinaryMatrix& w, const BinaryActivations& x, RowRange rows, Output out);

/// 1-bit weights by int8 activations, through the eight bit planes of the activations: the dot product of a
/// group is the sum over planes of 2^b * popcount(w & plane), the sign plane counted negatively. Exact group
/// sums.
/// `planes` is what splitBitPlanes() made of `x`.
void bitPlanes(const BinaryMatrix& w, const Int8Activations& x, const std::uint8_t* planes, RowRange rows,
               Output out);

/// 1-bit weights by int8 activations, through masked int8 sums. Exact group sums, equal to those of
/// bitPlanes().
void int8DotBinary(const BinaryMatrix& w, const Int8Activations& x, RowRange rows, Output out);

/// Ternary 2-bit weights by int8 activations. Group sums exact in integers.
void int8DotTernary(const TernaryMatrix& w, const Int8Activations& x, RowRange rows, Output out);

/// Rows of every DenseType by float activations. On one target, a row's product with a token is bit for bit
/// the same whatever rows and tokens are computed with it.
void denseDot(const DenseMatrix& w, const FloatActivations& x, RowRange rows, Output out);

}  // namespace onebit::simd
