// SPDX-License-Identifier: Apache-2.0
#include "inference/convert/metadata.h"

#include <cmath>
#include <optional>
#include <utility>

namespace onebit {
namespace {

void addRope(const CheckpointConfig& config, const std::string& prefix, GgufHeader& header) {
    const CheckpointRope& rope = config.rope;
    header.addFloat(prefix + "rope.freq_base", static_cast<float>(rope.theta));
    header.addUint32(prefix + "rope.dimension_count", config.headDim);
    const auto addScaling = [&](std::string_view type) {
        header.addString(prefix + "rope.scaling.type", type);
        if (rope.kind != CheckpointRope::Kind::kLongRope)
            header.addFloat(prefix + "rope.scaling.factor", static_cast<float>(rope.factor));
        if (rope.originalContext != 0)
            header.addUint32(prefix + "rope.scaling.original_context_length", rope.originalContext);
    };
    switch (rope.kind) {
        case CheckpointRope::Kind::kNone:
        case CheckpointRope::Kind::kLlama3:  // told by the tensor rope_freqs.weight alone
            break;
        case CheckpointRope::Kind::kLinear:
            addScaling("linear");
            break;
        case CheckpointRope::Kind::kYarn:
            addScaling("yarn");
            break;
        case CheckpointRope::Kind::kLongRope:
            addScaling("longrope");
            break;
    }
    if (rope.attentionFactor) {
        // Checkpoints give the whole factor, GGUF what YaRN's own is multiplied by.
        const double own = 1.0 + 0.1 * std::log(rope.factor);
        header.addFloat(prefix + "rope.scaling.attn_factor", static_cast<float>(*rope.attentionFactor / own));
    }
    if (rope.betaFast)
        header.addFloat(prefix + "rope.scaling.yarn_beta_fast", static_cast<float>(*rope.betaFast));
    if (rope.betaSlow)
        header.addFloat(prefix + "rope.scaling.yarn_beta_slow", static_cast<float>(*rope.betaSlow));
}

void addMultipliers(const CheckpointConfig& config, const std::string& prefix, GgufHeader& header) {
    header.addFloat(prefix + "embedding_scale", static_cast<float>(config.embeddingScale));
    const double layers = config.layerCount;
    if (config.residualDepth > 0)
        header.addFloat(prefix + "residual_scale",
                        static_cast<float>(config.residualDepth / std::sqrt(layers)));
    if (config.logitWidth > 0)
        header.addFloat(prefix + "logit_scale", static_cast<float>(config.modelDim / config.logitWidth));
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kBlanks = " \t\r\"'";
    const std::size_t begin = text.find_first_not_of(kBlanks);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1);
}

}  // namespace

void addModelMetadata(const CheckpointConfig& config, const CheckpointFamily& family,
                      const EncodedFormat& projections, const ModelLabels& labels, GgufHeader& header) {
    constexpr std::uint32_t kQuantizationVersion = 2;
    header.addString("general.architecture", family.ggufName);
    header.addString("general.type", "model");
    header.addString("general.name", labels.name);
    if (!labels.license.empty()) header.addString("general.license", labels.license);
    header.addUint32("general.file_type", projections.fileType);
    header.addUint32("general.quantization_version", kQuantizationVersion);

    const std::string prefix = std::string(family.ggufName) + ".";
    const std::pair<const char*, std::uint32_t> sizes[] = {
        {"vocab_size", config.vocabularySize},           {"context_length", config.contextLength},
        {"embedding_length", config.modelDim},           {"block_count", config.layerCount},
        {"feed_forward_length", config.ffnDim},          {"attention.head_count", config.headCount},
        {"attention.head_count_kv", config.kvHeadCount}, {"attention.key_length", config.headDim},
        {"attention.value_length", config.headDim},
    };
    for (const auto& [key, value] : sizes)
        header.addUint32(prefix + key, value);
    header.addFloat(prefix + "attention.layer_norm_rms_epsilon", static_cast<float>(config.normEpsilon));
    addRope(config, prefix, header);
    if (family.hasMultipliers) addMultipliers(config, prefix, header);
}

void addVocabularyMetadata(const VocabularyFields& vocabulary, GgufHeader& header) {
    const std::string prefix = "tokenizer.ggml.";
    header.addString(prefix + "model", vocabulary.model);
    if (vocabulary.model == "gpt2") {
        header.addString(prefix + "pre", vocabulary.pre);
        header.addStrings(prefix + "merges", vocabulary.merges);
    } else {
        header.addString(prefix + "pre", "default");
        header.addFloats(prefix + "scores", vocabulary.scores);
    }
    header.addStrings(prefix + "tokens", vocabulary.tokens);
    header.addIntegers(prefix + "token_type", vocabulary.kinds);
    const std::pair<const char*, std::optional<std::uint32_t>> ids[] = {
        {"bos_token_id", vocabulary.bos},         {"eos_token_id", vocabulary.eos},
        {"eot_token_id", vocabulary.eot},         {"unknown_token_id", vocabulary.unknown},
        {"padding_token_id", vocabulary.padding},
    };
    for (const auto& [key, id] : ids) {
        if (id) header.addUint32(prefix + key, *id);
    }
    const std::pair<const char*, std::optional<bool>> flags[] = {
        {"add_bos_token", vocabulary.addBos},
        {"add_eos_token", vocabulary.addEos},
        {"add_space_prefix", vocabulary.addSpacePrefix},
    };
    for (const auto& [key, value] : flags) {
        if (value) header.addBool(prefix + key, *value);
    }
    if (!vocabulary.chatTemplate.empty())
        header.addString("tokenizer.chat_template", vocabulary.chatTemplate);
}

std::string licenseOf(std::string_view readme) {
    constexpr std::string_view kKey = "license:";
    bool inside = false;
    while (!readme.empty()) {
        const std::size_t end = readme.find('\n');
        const std::string_view line = readme.substr(0, end);
        readme.remove_prefix(end == std::string_view::npos ? readme.size() : end + 1);
        if (trimmed(line) == "---") {
            if (inside) return {};
            inside = true;
        } else if (!inside) {
            return {};
        } else if (line.starts_with(kKey)) {
            return std::string(trimmed(line.substr(kKey.size())));
        }
    }
    return {};
}

}  // namespace onebit
