// SPDX-License-Identifier: Apache-2.0
// MiniCPM (BitCPM): Llama's layer, with the embeddings, what each branch adds to the residual stream and the
// logits scaled (https://arxiv.org/abs/2404.06395, section 3). Newer files say by how much; for older ones
// the paper's numbers hold, which all models of the family share.
#include <cmath>
#include <utility>

#include "inference/model/families.h"

namespace onebit {
namespace {

constexpr double kEmbeddingScale = 12.0;  // the paper's scale_emb
constexpr double kBranchDepth = 1.4;      // scale_depth: a branch is scaled by this over sqrt(layers)
constexpr double kBaseWidth = 256.0;      // dim_model_base: logits are divided by modelDim over this

}  // namespace

Result<ModelConfig> readMinicpmConfig(const ConfigReader& reader) {
    Result<ModelConfig> config = readLlamaConfig(reader);
    if (!config) return config;
    float logitDivisor = 1.0F;
    const std::pair<std::string_view, std::pair<float*, double>> scales[] = {
        {"embedding_scale", {&config->embeddingScale, kEmbeddingScale}},
        {"residual_scale",
         {&config->residualScale, kBranchDepth / std::sqrt(static_cast<double>(config->layerCount))}},
        {"logit_scale", {&logitDivisor, config->modelDim / kBaseWidth}},
    };
    for (const auto& [name, scale] : scales) {
        const Result<float> value = reader.number(name, 1e-6, 1e6, scale.second);
        if (!value) return tl::unexpected(value.error());
        *scale.first = *value;
    }
    config->logitScale = 1.0F / logitDivisor;
    return config;
}

}  // namespace onebit
