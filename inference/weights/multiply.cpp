// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cassert>

#include "inference/weights/product_check.h"
#include "inference/weights/twin_products.h"
#include "inference/weights/weight_matrix.h"
#include "simd/products.h"

namespace onebit {
namespace {

// Kernels compute 16 rows at once at best; a chunk below this many multiplications is not worth handing out.
constexpr std::size_t kRowTile = 16;
constexpr std::size_t kLeastChunkWork = std::size_t{1} << 18;
// Enough chunks for threads that run at different speeds to finish together.
constexpr std::size_t kChunksPerThread = 8;

std::size_t planesOf(ActivationForm form) {
    return form == ActivationForm::kTwoBinary ? 2 : 1;
}

/// Makes the form of the input that `w` takes, so that the loop over rows only reads it.
void prepareInput(const WeightMatrix& w, Activations& x, Compute& compute) {
    switch (w.form()) {
        case ActivationForm::kFloat:
            break;
        case ActivationForm::kInt8PerToken:
        case ActivationForm::kInt8HalfBlocks:
            x.int8(w.form(), compute.pool);
            break;
        case ActivationForm::kInt8PerGroup:
            x.int8(w.form(), compute.pool);
            if (w.kernel() == WeightKernel::kBitPlanes) x.bitPlanes(compute.pool);
            break;
        case ActivationForm::kBinary:
        case ActivationForm::kTwoBinary:
            x.binary(planesOf(w.form()), compute.pool);
            break;
    }
}

void multiplyRows(const simd::DenseMatrix& w, const WeightMatrix& /*matrix*/, Activations& x,
                  Compute& /*compute*/, simd::RowRange rows, simd::Output out) {
    simd::denseDot(w, x.floats(), rows, out);
}

void multiplyRows(const simd::TernaryMatrix& w, const WeightMatrix& matrix, Activations& x, Compute& compute,
                  simd::RowRange rows, simd::Output out) {
    simd::int8DotTernary(w, x.int8(matrix.form(), compute.pool), rows, out);
}

void multiplyRows(const simd::BinaryMatrix& w, const WeightMatrix& matrix, Activations& x, Compute& compute,
                  simd::RowRange rows, simd::Output out) {
    const ActivationForm form = matrix.form();
    if (form == ActivationForm::kBinary || form == ActivationForm::kTwoBinary) {
        simd::xnorPopcount(w, x.binary(planesOf(form), compute.pool), rows, out);
    } else if (matrix.kernel() == WeightKernel::kBitPlanes) {
        simd::bitPlanes(w, x.int8(form, compute.pool), x.bitPlanes(compute.pool), rows, out);
    } else {
        simd::int8DotBinary(w, x.int8(form, compute.pool), rows, out);
    }
}

void multiplyRows(const simd::LanesMatrix& w, const WeightMatrix& matrix, Activations& x, Compute& compute,
                  simd::RowRange rows, simd::Output out) {
    simd::int8DotLanes(w, x.int8(matrix.form(), compute.pool), rows, out);
}

/// Rows a chunk, for `rows` rows of `cols` columns in all.
std::size_t chunkRows(std::size_t rows, std::size_t cols, std::size_t tokens, std::size_t threads) {
    if (threads == 1) return rows;
    const std::size_t even = rows / (threads * kChunksPerThread);
    const std::size_t worthwhile = kLeastChunkWork / std::max<std::size_t>(1, cols * tokens);
    const std::size_t chunk = std::max({even, worthwhile, std::size_t{1}});
    return (chunk + kRowTile - 1) / kRowTile * kRowTile;
}

}  // namespace

void multiply(std::span<const Product> products, Activations& x, Compute& compute) {
    std::size_t rows = 0;
    for (const Product& product : products) {
        assert(product.weights->cols() == x.floats().cols);
        prepareInput(*product.weights, x, compute);
        rows += product.weights->rows();
    }
    const std::size_t chunk = chunkRows(rows, x.floats().cols, x.floats().tokens, compute.pool.threadCount());
    // The rows of all products in a row: a chunk may begin in one and end in another.
    compute.pool.parallelFor(rows, chunk, [&](simd::RowRange range, std::size_t /*worker*/) {
        std::size_t first = 0;
        for (const Product& product : products) {
            const WeightMatrix& w = *product.weights;
            const std::size_t begin = std::max(range.begin, first);
            const std::size_t end = std::min(range.end, first + w.rows());
            if (begin < end) {
                const simd::RowRange part{begin - first, end - first};
                if (compute.byTwins) {
                    multiplyRowsByTwins(w, x, compute, part, product.out);
                    first += w.rows();
                    continue;
                }
                std::visit([&](const auto& view) { multiplyRows(view, w, x, compute, part, product.out); },
                           w.view());
            }
            first += w.rows();
        }
    });
    if (compute.check != nullptr) compute.check->compare(products, x, compute);
}

std::string kernelName(const WeightMatrix& weights) {
    if (std::holds_alternative<simd::DenseMatrix>(weights.view())) return "float dot";
    if (std::holds_alternative<simd::TernaryMatrix>(weights.view())) return "int8 dot, ternary";
    if (const auto* lanes = std::get_if<simd::LanesMatrix>(&weights.view())) {
        return lanes->code == simd::LaneCode::kBinary ? "int8 dot in lanes, binary"
                                                      : "int8 dot in lanes, ternary";
    }
    if (weights.form() == ActivationForm::kBinary) return "xnor-popcount";
    if (weights.form() == ActivationForm::kTwoBinary) return "xnor-popcount, two planes";
    return weights.kernel() == WeightKernel::kBitPlanes ? "bit-plane popcount" : "int8 dot, binary";
}

}  // namespace onebit
