// SPDX-License-Identifier: Apache-2.0
#include "inference/layers/transformer_layer.h"

#include "inference/layers/attention.h"
#include "simd/float_ops.h"

namespace onebit {
namespace {

const float* dataOrNull(const std::vector<float>& vector) {
    return vector.empty() ? nullptr : vector.data();
}

/// scratch.normed = norm(x) for every token, as the input of the next products.
void normInput(const float* x, const std::vector<float>& norm, std::size_t dim, LayerRun& run) {
    run.forEachToken([&](std::size_t token) {
        simd::rmsNorm(x + token * dim, norm.data(), nullptr, run.config.normEpsilon,
                      run.scratch.normed.data() + token * dim, dim);
    });
    run.scratch.activations.set({run.tokens, dim, run.scratch.normed.data()});
}

/// The same without a norm where there is none.
void subNormInput(const float* x, const std::vector<float>& norm, std::size_t dim, LayerRun& run) {
    if (norm.empty()) {
        run.scratch.activations.set({run.tokens, dim, x});
    } else {
        normInput(x, norm, dim, run);
    }
}

void projectAndAdd(const WeightMatrix& weights, LayerRun& run) {
    const std::size_t dim = run.config.modelDim;
    const Product product{&weights, {run.scratch.branch.data(), dim}};
    multiply({&product, 1}, run.scratch.activations, run.compute);
    run.forEachToken([&](std::size_t token) {
        float* branch = run.scratch.branch.data() + token * dim;
        if (run.config.residualScale != 1.0F) simd::scale(run.config.residualScale, branch, dim);
        simd::add(branch, run.residual + token * dim, dim);
    });
}

void attentionBlock(const LayerWeights& w, LayerRun& run) {
    LayerScratch& s = run.scratch;
    normInput(run.residual, w.attentionNorm, run.config.modelDim, run);
    const Product products[] = {{&w.query, {s.query.data(), w.query.rows()}},
                                {&w.key, {s.key.data(), w.key.rows()}},
                                {&w.value, {s.value.data(), w.value.rows()}}};
    multiply(products, s.activations, run.compute);
    rotateAndStore(dataOrNull(w.queryNorm), dataOrNull(w.keyNorm), run);
    attend(run);
    subNormInput(s.attention.data(), w.attentionSubNorm, run.config.extent(Extent::kQuery), run);
    projectAndAdd(w.attentionOutput, run);
}

void feedForwardBlock(const LayerWeights& w, LayerRun& run) {
    LayerScratch& s = run.scratch;
    const std::size_t ffn = run.config.ffnDim;
    normInput(run.residual, w.ffnNorm, run.config.modelDim, run);
    const Product products[] = {{&w.gate, {s.gate.data(), ffn}}, {&w.up, {s.up.data(), ffn}}};
    multiply(products, s.activations, run.compute);
    const auto activate =
        run.config.ffnActivation == FfnActivation::kSilu ? simd::siluMultiply : simd::squaredReluMultiply;
    run.forEachToken(
        [&](std::size_t token) { activate(s.gate.data() + token * ffn, s.up.data() + token * ffn, ffn); });
    subNormInput(s.gate.data(), w.ffnSubNorm, ffn, run);
    projectAndAdd(w.down, run);
}

}  // namespace

void transformerLayer(const LayerWeights& weights, LayerRun& run) {
    attentionBlock(weights, run);
    feedForwardBlock(weights, run);
}

}  // namespace onebit
