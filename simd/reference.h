// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

#include "simd/attention.h"
#include "simd/dense_rows.h"
#include "simd/float_ops.h"
#include "simd/lanes.h"
#include "simd/matrix.h"

/// The scalar twins of the kernels: same names, same contracts, plain loops. They share no code with the
/// kernels, are never the fast path, and exist to be obviously right: tests compare every kernel with them
/// on every target. Products accumulate in double, so that what differs is the kernel's rounding alone.
namespace onebit::simd::reference {

void xnorPopcount(const BinaryMatrix& w, const BinaryActivations& x, RowRange rows, Output out);
void bitPlanes(const BinaryMatrix& w, const Int8Activations& x, const std::uint8_t* planes, RowRange rows,
               Output out);
void int8DotBinary(const BinaryMatrix& w, const Int8Activations& x, RowRange rows, Output out);
void int8DotLanes(const LanesMatrix& w, const Int8Activations& x, RowRange rows, Output out);
void int8DotTernary(const TernaryMatrix& w, const Int8Activations& x, RowRange rows, Output out);
void denseDot(const DenseMatrix& w, const FloatActivations& x, RowRange rows, Output out);

void denseRow(const DenseMatrix& w, std::size_t row, float* out);
bool roundToSixteenLevels(const float* row, std::size_t cols, const float* dither, const float* otherDither,
                          std::uint8_t* codes, SixteenLevels& facts);

void quantizeInt8PerToken(const float* x, std::size_t cols, std::int8_t* values, float* scale,
                          std::int32_t* sums);
void quantizeInt8PerGroup(const float* x, std::size_t cols, std::int8_t* values, float* scales,
                          std::int32_t* sums);
void quantizeBinary(const float* x, std::size_t cols, std::size_t planes, std::uint8_t* bits, float* scales);
void splitBitPlanes(const std::int8_t* values, std::size_t cols, std::uint8_t* planes);

void rmsNorm(const float* x, const float* weight, const float* bias, float epsilon, float* y, std::size_t n);
void add(const float* x, float* y, std::size_t n);
void multiplyAdd(const float* weight, const float* x, float* y, std::size_t n);
void scale(float factor, float* y, std::size_t n);
void siluMultiply(float* gate, const float* up, std::size_t n);
void squaredReluMultiply(float* gate, const float* up, std::size_t n);
void softmax(float* x, std::size_t n);
std::size_t argMax(const float* x, std::size_t n);
void ropeHalves(float* head, const float* cosines, const float* sines, std::size_t rotaryDim);
void ropeInterleaved(float* head, const float* cosines, const float* sines, std::size_t rotaryDim);
void floatToHalf(const float* x, std::uint16_t* y, std::size_t n);
void halfToFloat(const std::uint16_t* x, float* y, std::size_t n);
void packKv(KvFormat format, const float* x, std::size_t heads, std::size_t headDim, std::uint8_t* to,
            std::size_t stride);
/// One row as floats: what attention takes its values for.
void unpackKv(KvFormat format, const std::uint8_t* row, std::size_t headDim, float* to);
/// These need no scratch.
void attention(const AttentionInput& in, float* scratch, float* output);
void attentionPart(const AttentionInput& in, std::size_t part, float* scratch, float* partial);
void mergeAttention(const AttentionInput& in, float* partials, std::size_t parts, float* output);

}  // namespace onebit::simd::reference
