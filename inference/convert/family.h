// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "inference/base/result.h"
#include "inference/convert/checkpoint_config.h"
#include "inference/model/config.h"

namespace onebit {

/// What becomes of a tensor.
enum class TensorRole : std::uint8_t {
    kEmbedding,   ///< F16: embedding and head
    kNorm,        ///< F32
    kProjection,  ///< quantised
    kRotated,     ///< quantised; the rows of each head reordered where the family's rotation pairs neighbours
};

/// What a tensor is called in a checkpoint and in a GGUF file, and its shape. In layers both names stand
/// without "model.layers.N." and "blk.N.".
struct TensorMapping {
    std::string_view source;
    std::string_view target;
    TensorRole role;
    Extent cols;
    Extent rows = Extent::kModel;  ///< of a matrix; norms have none
};

/// A family of checkpoints, and what it is in GGUF. Adding one means adding a row to the table in family.cpp.
struct CheckpointFamily {
    std::string_view className;  ///< in `architectures` of config.json
    std::string_view ggufName;   ///< `general.architecture`
    std::string_view hiddenAct;  ///< the only activation function that the GGUF architecture stands for
    /// Rotation pairs the rows 2i and 2i + 1 of a head in GGUF, where checkpoints pair i and i + headDim/2.
    bool interleavedRotation;
    bool hasMultipliers;  ///< of embeddings, residuals and logits
    std::span<const TensorMapping> layerTensors;
};

/// All families.
std::span<const CheckpointFamily> checkpointFamilies();

/// kUnknownArchitecture, with the names of those that are supported, for another class or for an activation
/// function that the family does not have.
Result<const CheckpointFamily*> findCheckpointFamily(const CheckpointConfig& config);

/// The tensors outside the layers; lm_head.weight is missing where the embedding serves as head.
std::span<const TensorMapping> checkpointModelTensors();

/// True for what checkpoints carry and no file needs: tables that are computed from config.json.
bool isDerivedTensor(std::string_view name);

}  // namespace onebit
