// SPDX-License-Identifier: Apache-2.0
// The starter model: 1-bit weights and 1-bit activations in every projection, with shortcuts in float around
// them. Its arithmetic is written down in resources/starter-model/README.md.
#include <algorithm>

#include "inference/layers/attention.h"
#include "inference/layers/layer_run.h"
#include "inference/model/families.h"
#include "simd/float_ops.h"

namespace onebit {
namespace {

/// scratch.normed = x / rms(x) * norm + bias, as the input of the next products, which take its signs.
void normInput(const float* x, const std::vector<float>& norm, const std::vector<float>& bias,
               std::size_t dim, LayerRun& run) {
    run.forEachToken([&](std::size_t token) {
        simd::rmsNorm(x + token * dim, norm.data(), bias.data(), run.config.normEpsilon,
                      run.scratch.normed.data() + token * dim, dim);
    });
    run.scratch.activations.set({run.tokens, dim, run.scratch.normed.data()});
}

/// y += skip * n, where n (dim values) is repeated, or cut, to the width of y.
void addShortcut(const std::vector<float>& skip, const float* n, std::size_t dim, float* y) {
    for (std::size_t begin = 0; begin < skip.size(); begin += dim) {
        simd::multiplyAdd(skip.data() + begin, n, y + begin, std::min(dim, skip.size() - begin));
    }
}

/// scratch.branch = x / rms(x): what the shortcuts carry around the projections.
void normShortcut(std::size_t token, LayerRun& run) {
    const std::size_t dim = run.config.modelDim;
    simd::rmsNorm(run.residual + token * dim, nullptr, nullptr, run.config.normEpsilon,
                  run.scratch.branch.data() + token * dim, dim);
}

/// h(t) += smear * h(t - 1), the latter before its own smear: for that the cache keeps every layer's inputs.
void smearInputs(const LayerWeights& w, LayerRun& run) {
    const std::size_t dim = run.config.modelDim;
    for (std::size_t token = 0; token < run.tokens; ++token) {
        std::copy_n(run.residual + token * dim, dim, run.cache.layerInput(run.layer, run.position + token));
    }
    run.forEachToken([&](std::size_t token) {
        const std::size_t position = run.position + token;
        if (position == 0) return;
        simd::multiplyAdd(w.smear.data(), run.cache.layerInput(run.layer, position - 1),
                          run.residual + token * dim, dim);
    });
}

void attentionBlock(const LayerWeights& w, LayerRun& run) {
    LayerScratch& s = run.scratch;
    const std::size_t dim = run.config.modelDim;
    const std::size_t kvDim = w.value.rows();
    normInput(run.residual, w.attentionNorm, w.attentionNormBias, dim, run);
    const Product products[] = {{&w.query, {s.query.data(), dim}},
                                {&w.key, {s.key.data(), kvDim}},
                                {&w.value, {s.value.data(), kvDim}}};
    multiply(products, s.activations, run.compute);
    run.forEachToken([&](std::size_t token) {
        normShortcut(token, run);
        addShortcut(w.valueSkip, s.branch.data() + token * dim, dim, s.value.data() + token * kvDim);
    });
    rotateAndStore(nullptr, nullptr, run);
    attend(run);
    normInput(s.attention.data(), w.attentionSubNorm, w.attentionSubNormBias, dim, run);
    const Product output{&w.attentionOutput, {s.branch.data(), dim}};
    multiply({&output, 1}, s.activations, run.compute);
    run.forEachToken([&](std::size_t token) {
        float* branch = s.branch.data() + token * dim;
        addShortcut(w.attentionOutputSkip, s.attention.data() + token * dim, dim, branch);
        simd::multiplyAdd(w.attentionScale.data(), branch, run.residual + token * dim, dim);
    });
}

void feedForwardBlock(const LayerWeights& w, LayerRun& run) {
    LayerScratch& s = run.scratch;
    const std::size_t dim = run.config.modelDim;
    const std::size_t ffn = run.config.ffnDim;
    normInput(run.residual, w.ffnNorm, w.ffnNormBias, dim, run);
    const Product products[] = {{&w.gate, {s.gate.data(), ffn}}, {&w.up, {s.up.data(), ffn}}};
    multiply(products, s.activations, run.compute);
    run.forEachToken([&](std::size_t token) {
        float* gate = s.gate.data() + token * ffn;
        float* up = s.up.data() + token * ffn;
        normShortcut(token, run);
        addShortcut(w.gateSkip, s.branch.data() + token * dim, dim, gate);
        addShortcut(w.upSkip, s.branch.data() + token * dim, dim, up);
        simd::siluMultiply(gate, up, ffn);
    });
    normInput(s.gate.data(), w.ffnSubNorm, w.ffnSubNormBias, ffn, run);
    const Product down{&w.down, {s.branch.data(), dim}};
    multiply({&down, 1}, s.activations, run.compute);
    run.forEachToken([&](std::size_t token) {
        float* branch = s.branch.data() + token * dim;
        const float* hidden = s.gate.data() + token * ffn;
        for (std::size_t begin = 0; begin < ffn; begin += dim) {
            simd::multiplyAdd(w.downSkip.data() + begin, hidden + begin, branch, dim);
        }
        simd::multiplyAdd(w.ffnScale.data(), branch, run.residual + token * dim, dim);
    });
}

}  // namespace

Result<ModelConfig> readOnebitConfig(const ConfigReader& reader) {
    Result<ModelConfig> config = readCommonConfig(reader);
    if (!config) return config;
    const auto scale = reader.number("embedding_scale", 1e-6, 1e6, 1.0);
    if (!scale) return tl::unexpected(scale.error());
    const auto planes = reader.size("activation_planes", 1, 2);
    if (!planes) return tl::unexpected(planes.error());
    if (config->extent(Extent::kQuery) != config->modelDim) {
        return fail(ErrorCode::kMalformed,
                    "onebit.attention.key_length times head_count is not embedding_length");
    }
    if (config->ffnDim % config->modelDim != 0) {
        return fail(ErrorCode::kMalformed,
                    "onebit.feed_forward_length is not a multiple of embedding_length");
    }
    config->embeddingScale = *scale;
    config->activationPlanes = *planes;
    config->keepsLayerInputs = true;
    return config;
}

std::span<const LayerTensorSpec> onebitLayerTensors() {
    static constexpr LayerTensorSpec kTensors[] = {
        {"smear.weight", &LayerWeights::smear, Extent::kModel},
        {"attn_norm.weight", &LayerWeights::attentionNorm, Extent::kModel},
        {"attn_norm.bias", &LayerWeights::attentionNormBias, Extent::kModel},
        {"attn_q.weight", &LayerWeights::query, Extent::kModel, Extent::kQuery},
        {"attn_k.weight", &LayerWeights::key, Extent::kModel, Extent::kKeyValue},
        {"attn_v.weight", &LayerWeights::value, Extent::kModel, Extent::kKeyValue},
        {"attn_v_skip.weight", &LayerWeights::valueSkip, Extent::kKeyValue},
        {"attn_sub_norm.weight", &LayerWeights::attentionSubNorm, Extent::kQuery},
        {"attn_sub_norm.bias", &LayerWeights::attentionSubNormBias, Extent::kQuery},
        {"attn_output.weight", &LayerWeights::attentionOutput, Extent::kQuery, Extent::kModel},
        {"attn_output_skip.weight", &LayerWeights::attentionOutputSkip, Extent::kModel},
        {"attn_scale.weight", &LayerWeights::attentionScale, Extent::kModel},
        {"ffn_norm.weight", &LayerWeights::ffnNorm, Extent::kModel},
        {"ffn_norm.bias", &LayerWeights::ffnNormBias, Extent::kModel},
        {"ffn_gate.weight", &LayerWeights::gate, Extent::kModel, Extent::kFfn},
        {"ffn_up.weight", &LayerWeights::up, Extent::kModel, Extent::kFfn},
        {"ffn_gate_skip.weight", &LayerWeights::gateSkip, Extent::kFfn},
        {"ffn_up_skip.weight", &LayerWeights::upSkip, Extent::kFfn},
        {"ffn_sub_norm.weight", &LayerWeights::ffnSubNorm, Extent::kFfn},
        {"ffn_sub_norm.bias", &LayerWeights::ffnSubNormBias, Extent::kFfn},
        {"ffn_down.weight", &LayerWeights::down, Extent::kFfn, Extent::kModel},
        {"ffn_down_skip.weight", &LayerWeights::downSkip, Extent::kFfn},
        {"ffn_scale.weight", &LayerWeights::ffnScale, Extent::kModel},
    };
    return kTensors;
}

std::span<const ModelTensorSpec> onebitModelTensors() {
    static constexpr ModelTensorSpec kTensors[] = {
        {"token_embd.weight", &ModelWeights::embedding, Extent::kModel, Extent::kVocabulary},
        {"output_norm.weight", &ModelWeights::outputNorm, Extent::kModel},
        {"output_norm.bias", &ModelWeights::outputNormBias, Extent::kModel},
    };
    return kTensors;
}

void onebitLayer(const LayerWeights& weights, LayerRun& run) {
    smearInputs(weights, run);
    attentionBlock(weights, run);
    feedForwardBlock(weights, run);
}

}  // namespace onebit
