#pragma once

#include "simd/matrix.h"

/// Matrix products y(t, r) = sum over c of w(r, c) * x(t, c), for the rows of one range and all tokens: one
/// token is the matrix-vector form, more are the matrix-matrix form, which unpacks a weight tile once for
/// several tokens. Every function writes out(t, r) for r in `rows` and nothing else, so that threads may
/// share one output. Each has a scalar twin of the same name in simd/reference.h.
namespace onebit::simd {

/// 1-bit weights by 1-bit activations: XNOR and popcount, group sums exact in integers.
void xnorPopcount(const BinaryMatrix& w, const BinaryActivations& x, RowRange rows, Output out);

/// 1-bit weights by int8 activations, through the eight bit planes of the activations: the dot product of a
/// group is the sum over planes of 2^b * popcount(w & plane), the sign plane counted negatively. Exact.
/// `planes` is what splitBitPlanes() made of `x`.
void bitPlanes(const BinaryMatrix& w, const Int8Activations& x, const std::uint8_t* planes, RowRange rows,
               Output out);

/// 1-bit weights by int8 activations, through masked int8 sums. Exact, equal to bitPlanes().
void int8DotBinary(const BinaryMatrix& w, const Int8Activations& x, RowRange rows, Output out);

/// Ternary 2-bit weights by int8 activations. Group sums exact in integers.
void int8DotTernary(const TernaryMatrix& w, const Int8Activations& x, RowRange rows, Output out);

/// F32, F16, BF16, Q8_0 and Q6_K rows by float activations.
void denseDot(const DenseMatrix& w, const FloatActivations& x, RowRange rows, Output out);

}  // namespace onebit::simd
