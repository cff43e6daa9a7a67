// SPDX-License-Identifier: Apache-2.0
#include "inference/model/architecture.h"

#include "inference/base/text.h"
#include "inference/layers/transformer_layer.h"
#include "inference/model/families.h"

namespace onebit {

std::span<const Architecture> architectures() {
    static const Architecture kArchitectures[] = {
        {"qwen3", readQwen3Config, qwen3LayerTensors(), commonModelTensors(), transformerLayer},
        {"llama", readLlamaConfig, llamaLayerTensors(), commonModelTensors(), transformerLayer},
        {"minicpm", readMinicpmConfig, llamaLayerTensors(), commonModelTensors(), transformerLayer},
        {"bitnet", readBitnetConfig, bitnetLayerTensors(), commonModelTensors(), transformerLayer},
        {"bitnet-b1.58", readBitnetB158Config, bitnetLayerTensors(), commonModelTensors(), transformerLayer},
        {"bitnet-25", readBitnetB158Config, bitnetLayerTensors(), commonModelTensors(), transformerLayer},
        {"onebit", readOnebitConfig, onebitLayerTensors(), onebitModelTensors(), onebitLayer},
    };
    return kArchitectures;
}

const Architecture* findArchitecture(std::string_view ggufName) {
    for (const Architecture& architecture : architectures()) {
        if (architecture.ggufName == ggufName) return &architecture;
    }
    return nullptr;
}

Result<ModelConfig> readModelConfig(const gguf::File& file) {
    constexpr std::string_view kKey = "general.architecture";
    const std::optional<std::string_view> name = file.string(kKey);
    if (!name) return fail(ErrorCode::kMissingMetadata, std::string(kKey));
    const Architecture* architecture = findArchitecture(*name);
    if (architecture == nullptr) {
        std::string known;
        for (const Architecture& row : architectures())
            known.append(known.empty() ? "" : ", ").append(row.ggufName);
        return fail(ErrorCode::kUnknownArchitecture, printable(*name) + " is not one of " + known);
    }
    Result<ModelConfig> config = architecture->readConfig(ConfigReader(file, std::string(*name)));
    if (config) config->architecture = architecture;
    return config;
}

std::span<const ModelTensorSpec> commonModelTensors() {
    static constexpr ModelTensorSpec kTensors[] = {
        {"token_embd.weight", &ModelWeights::embedding, Extent::kModel, Extent::kVocabulary},
        {"output_norm.weight", &ModelWeights::outputNorm, Extent::kModel},
        {"output.weight", &ModelWeights::output, Extent::kModel, Extent::kVocabulary, true},
        {"rope_freqs.weight", &ModelWeights::ropeFactors, Extent::kRotaryPairs, {}, true},
        {kLongRopeTensors[0], &ModelWeights::longRopeFactors, Extent::kRotaryPairs, {}, true},
        {kLongRopeTensors[1], &ModelWeights::shortRopeFactors, Extent::kRotaryPairs, {}, true},
    };
    return kTensors;
}

}  // namespace onebit
