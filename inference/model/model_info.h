// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

#include "inference/gguf/gguf_file.h"
#include "inference/model.h"
#include "inference/model/config.h"

namespace onebit {

/// True for a file without weights.
bool isVocabularyOnly(const gguf::File& file);

/// What the metadata and the tensor list say. `config` is missing for vocabulary-only files, where the sizes
/// are what the metadata claims. The chat template's name is left to the caller.
ModelInfo describeModel(const gguf::File& file, const std::filesystem::path& path,
                        const std::optional<ModelConfig>& config);

/// Bytes to run a model with a context of so many tokens: weights, KV cache, and what one chunk computes in.
std::uint64_t memoryToRun(const gguf::File& file, const ModelConfig& config, std::uint32_t contextLength,
                          CacheType cacheType);

}  // namespace onebit
