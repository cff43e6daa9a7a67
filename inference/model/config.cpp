// SPDX-License-Identifier: Apache-2.0
#include "inference/model/config.h"

#include <cmath>
#include <utility>

namespace onebit {
namespace {

// Far beyond any model that a computer of today can hold, small enough for every product to be safe.
constexpr std::uint32_t kMostLayers = 4096;
constexpr std::uint32_t kMostDim = 1U << 20;
constexpr std::uint32_t kMostHeads = 4096;
constexpr std::uint32_t kMostHeadDim = 4096;
constexpr std::uint32_t kMostVocabulary = 1U << 24;

Result<std::uint32_t> readVocabularySize(const ConfigReader& reader) {
    // The embedding's rows are what counts: files leave the key out, or pad the embedding.
    if (const gguf::TensorInfo* embedding = reader.file().findTensor("token_embd.weight")) {
        if (embedding->dims.size() == 2 && embedding->dims[1] <= kMostVocabulary) {
            return static_cast<std::uint32_t>(embedding->dims[1]);
        }
        return fail(ErrorCode::kWrongShape, "token_embd.weight");
    }
    const auto* tokens = reader.file().strings("tokenizer.ggml.tokens");
    const auto otherwise = tokens != nullptr && tokens->size() <= kMostVocabulary ? tokens->size() : 0;
    return reader.size("vocab_size", 1, kMostVocabulary, static_cast<std::uint32_t>(otherwise));
}

Result<void> readAttention(const ConfigReader& reader, ModelConfig& config) {
    const auto heads = reader.size("attention.head_count", 1, kMostHeads);
    if (!heads) return tl::unexpected(heads.error());
    const auto kvHeads = reader.size("attention.head_count_kv", 1, kMostHeads, *heads);
    if (!kvHeads) return tl::unexpected(kvHeads.error());
    if (*heads % *kvHeads != 0) {
        return fail(ErrorCode::kMalformed,
                    reader.key("attention.head_count_kv") + " does not divide head_count");
    }
    const auto headDim = reader.size("attention.key_length", 2, kMostHeadDim, config.modelDim / *heads);
    if (!headDim) return tl::unexpected(headDim.error());
    const auto valueDim = reader.size("attention.value_length", 2, kMostHeadDim, *headDim);
    if (!valueDim) return tl::unexpected(valueDim.error());
    if (*valueDim != *headDim) {
        return fail(ErrorCode::kMalformed, reader.key("attention.value_length") + " differs from key_length");
    }
    config.headCount = *heads;
    config.kvHeadCount = *kvHeads;
    config.headDim = *headDim;
    return {};
}

}  // namespace

std::size_t ModelConfig::extent(Extent which) const {
    switch (which) {
        case Extent::kModel:
            return modelDim;
        case Extent::kFfn:
            return ffnDim;
        case Extent::kQuery:
            return std::size_t{headCount} * headDim;
        case Extent::kKeyValue:
            return std::size_t{kvHeadCount} * headDim;
        case Extent::kHead:
            return headDim;
        case Extent::kRotaryPairs:
            return rope.rotaryDim / 2;
        case Extent::kVocabulary:
            return vocabularySize;
    }
    return 0;
}

std::string ConfigReader::key(std::string_view name) const {
    return std::string(m_architecture).append(".").append(name);
}

Result<std::uint32_t> ConfigReader::size(std::string_view name, std::uint32_t least,
                                         std::uint32_t most) const {
    const std::string full = key(name);
    if (!m_file.metadata().contains(full)) return fail(ErrorCode::kMissingMetadata, full);
    const std::optional<std::uint64_t> value = m_file.unsignedInteger(full);
    if (!value) return fail(ErrorCode::kMalformed, full + " is not a number");
    if (*value < least || *value > most)
        return fail(ErrorCode::kMalformed, full + " is " + std::to_string(*value));
    return static_cast<std::uint32_t>(*value);
}

Result<std::uint32_t> ConfigReader::size(std::string_view name, std::uint32_t least, std::uint32_t most,
                                         std::uint32_t otherwise) const {
    if (m_file.metadata().contains(key(name))) return size(name, least, most);
    if (otherwise < least || otherwise > most) return fail(ErrorCode::kMissingMetadata, key(name));
    return otherwise;
}

Result<float> ConfigReader::number(std::string_view name, double least, double most,
                                   std::optional<double> otherwise) const {
    const std::string full = key(name);
    if (!m_file.metadata().contains(full)) {
        if (!otherwise) return fail(ErrorCode::kMissingMetadata, full);
        return static_cast<float>(*otherwise);
    }
    const std::optional<double> value = m_file.number(full);
    // Written so that NaN fails too.
    if (!value || !(*value >= least && *value <= most)) {
        return fail(ErrorCode::kMalformed,
                    full + (value ? " is " + std::to_string(*value) : " is not a number"));
    }
    return static_cast<float>(*value);
}

Result<ModelConfig> readCommonConfig(const ConfigReader& reader) {
    ModelConfig config;
    const std::pair<std::string_view, std::pair<std::uint32_t ModelConfig::*, std::uint32_t>> sizes[] = {
        {"block_count", {&ModelConfig::layerCount, kMostLayers}},
        {"embedding_length", {&ModelConfig::modelDim, kMostDim}},
        {"feed_forward_length", {&ModelConfig::ffnDim, kMostDim}},
        {"context_length", {&ModelConfig::contextLength, kMostContext}},
    };
    for (const auto& [name, field] : sizes) {
        const Result<std::uint32_t> value = reader.size(name, 1, field.second);
        if (!value) return tl::unexpected(value.error());
        config.*field.first = *value;
    }
    const auto vocabularySize = readVocabularySize(reader);
    if (!vocabularySize) return tl::unexpected(vocabularySize.error());
    config.vocabularySize = *vocabularySize;
    const auto epsilon = reader.number("attention.layer_norm_rms_epsilon", 0.0, 1.0, std::nullopt);
    if (!epsilon) return tl::unexpected(epsilon.error());
    config.normEpsilon = *epsilon;
    if (const Result<void> read = readAttention(reader, config); !read) return tl::unexpected(read.error());
    if (const Result<void> read = readRope(reader, config); !read) return tl::unexpected(read.error());
    return config;
}

}  // namespace onebit
