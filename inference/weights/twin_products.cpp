// SPDX-License-Identifier: Apache-2.0
#include "inference/weights/twin_products.h"

#include "simd/reference.h"

namespace onebit {
namespace {

void multiplyRows(const simd::DenseMatrix& w, ActivationForm /*form*/, Activations& x, ThreadPool& /*pool*/,
                  simd::RowRange rows, simd::Output out) {
    simd::reference::denseDot(w, x.floats(), rows, out);
}

void multiplyRows(const simd::TernaryMatrix& w, ActivationForm form, Activations& x, ThreadPool& pool,
                  simd::RowRange rows, simd::Output out) {
    simd::reference::int8DotTernary(w, x.int8(form, pool), rows, out);
}

/// One twin does for both kernels of 1-bit weights by int8 activations: their group sums are the same.
void multiplyRows(const simd::BinaryMatrix& w, ActivationForm form, Activations& x, ThreadPool& pool,
                  simd::RowRange rows, simd::Output out) {
    if (form == ActivationForm::kBinary || form == ActivationForm::kTwoBinary) {
        simd::reference::xnorPopcount(w, x.binary(form == ActivationForm::kBinary ? 1 : 2, pool), rows, out);
    } else {
        simd::reference::int8DotBinary(w, x.int8(form, pool), rows, out);
    }
}

void multiplyRows(const simd::LanesMatrix& w, ActivationForm form, Activations& x, ThreadPool& pool,
                  simd::RowRange rows, simd::Output out) {
    simd::reference::int8DotLanes(w, x.int8(form, pool), rows, out);
}

}  // namespace

void multiplyRowsByTwins(const WeightMatrix& weights, Activations& x, Compute& compute, simd::RowRange rows,
                         simd::Output out) {
    std::visit([&](const auto& view) { multiplyRows(view, weights.form(), x, compute.pool, rows, out); },
               weights.view());
}

}  // namespace onebit
