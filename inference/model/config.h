// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "inference/base/result.h"
#include "inference/gguf/gguf_file.h"

namespace onebit {

struct Architecture;

/// How the angles of the rotary position embedding come about.
struct RopeConfig {
    float theta = 10000.0F;
    std::size_t rotaryDim = 0;  ///< leading values of a head that are rotated; even
    bool interleaved = false;   ///< pairs (2i, 2i + 1) instead of (i, i + rotaryDim/2)
    enum class Scaling : std::uint8_t { kNone, kLinear, kYarn, kLongRope };
    Scaling scaling = Scaling::kNone;
    float factor = 1.0F;                ///< context stretched by this
    std::uint32_t originalContext = 0;  ///< for YaRN and LongRoPE: what the model was first trained on
    float yarnBetaFast = 32.0F;
    float yarnBetaSlow = 1.0F;
    float attentionFactor = 1.0F;  ///< multiplies the rotated values: YaRN's own, or for LongRoPE alone
};

/// The tensors of LongRoPE: what frequencies are divided by in long contexts, and in short ones.
inline constexpr std::string_view kLongRopeTensors[] = {"rope_factors_long.weight",
                                                        "rope_factors_short.weight"};

enum class FfnActivation : std::uint8_t { kSilu, kSquaredRelu };

/// The sizes that a tensor's dimensions are made of.
enum class Extent : std::uint8_t { kModel, kFfn, kQuery, kKeyValue, kHead, kRotaryPairs, kVocabulary };

/// Everything that is fixed about a model besides its weights. All sizes have been checked: none is zero,
/// products of two fit into 32 bits, headCount is a multiple of kvHeadCount.
struct ModelConfig {
    const Architecture* architecture = nullptr;
    std::uint32_t layerCount = 0;
    std::uint32_t modelDim = 0;
    std::uint32_t ffnDim = 0;
    std::uint32_t headCount = 0;
    std::uint32_t kvHeadCount = 0;
    std::uint32_t headDim = 0;
    std::uint32_t vocabularySize = 0;
    std::uint32_t contextLength = 0;
    float normEpsilon = 1e-5F;
    RopeConfig rope;
    FfnActivation ffnActivation = FfnActivation::kSilu;
    float embeddingScale = 1.0F;         ///< multiplies the input embeddings
    float residualScale = 1.0F;          ///< multiplies what each branch adds to the residual stream
    float logitScale = 1.0F;             ///< multiplies the logits
    std::uint32_t activationPlanes = 0;  ///< of binary activations in the projections; 0: not binary
    bool keepsLayerInputs = false;       ///< layers look back at the input of the position before

    std::size_t extent(Extent which) const;
};

/// Looks keys of one architecture up, "qwen3.block_count", and fails with the key's name.
class ConfigReader {
  public:
    ConfigReader(const gguf::File& file, std::string architecture)
        : m_file(file), m_architecture(std::move(architecture)) {}

    const gguf::File& file() const { return m_file; }
    std::string key(std::string_view name) const;

    /// kMissingMetadata without the key, kMalformed outside [least, most].
    Result<std::uint32_t> size(std::string_view name, std::uint32_t least, std::uint32_t most) const;
    Result<std::uint32_t> size(std::string_view name, std::uint32_t least, std::uint32_t most,
                               std::uint32_t otherwise) const;
    Result<float> number(std::string_view name, double least, double most,
                         std::optional<double> otherwise) const;

  private:
    const gguf::File& m_file;
    std::string m_architecture;
};

/// The largest context length that is taken for one.
inline constexpr std::uint32_t kMostContext = 1U << 26;

/// What all architectures have in common. The fields of one family alone keep their defaults.
Result<ModelConfig> readCommonConfig(const ConfigReader& reader);

/// `<arch>.rope.*` of a config whose head and context sizes are known. kUnknownArchitecture for a kind of
/// scaling that is not implemented, kMissingTensor for LongRoPE without its factors. In rope_config.cpp.
Result<void> readRope(const ConfigReader& reader, ModelConfig& config);

}  // namespace onebit
