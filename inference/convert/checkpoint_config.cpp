// SPDX-License-Identifier: Apache-2.0
#include "inference/convert/checkpoint_config.h"

#include <nlohmann/json.hpp>
#include <utility>

#include "inference/base/text.h"
#include "inference/convert/json_document.h"
#include "inference/convert/json_fields.h"
#include "inference/convert/rope_fields.h"

namespace onebit {
namespace {

using Json = nlohmann::json;

constexpr std::string_view kFile = "config.json";
constexpr JsonLimits kLimits{.bytes = std::size_t{4} << 20U, .values = std::size_t{1} << 18U, .depth = 32};

// The same bounds as for model files.
constexpr std::uint32_t kMostLayers = 4096;
constexpr std::uint32_t kMostDim = 1U << 20U;
constexpr std::uint32_t kMostHeads = 4096;
constexpr std::uint32_t kMostHeadDim = 4096;
constexpr std::uint32_t kMostVocabulary = 1U << 24U;
constexpr std::uint32_t kMostContext = 1U << 26U;
constexpr double kLargestScale = 1e6;

struct SizeField {
    std::string_view member;
    std::uint32_t CheckpointConfig::*field;
    std::uint32_t most;
};

constexpr SizeField kSizes[] = {
    {"num_hidden_layers", &CheckpointConfig::layerCount, kMostLayers},
    {"hidden_size", &CheckpointConfig::modelDim, kMostDim},
    {"intermediate_size", &CheckpointConfig::ffnDim, kMostDim},
    {"num_attention_heads", &CheckpointConfig::headCount, kMostHeads},
    {"vocab_size", &CheckpointConfig::vocabularySize, kMostVocabulary},
    {"max_position_embeddings", &CheckpointConfig::contextLength, kMostContext},
};

Result<void> readSizes(const JsonFields& fields, CheckpointConfig& config) {
    for (const SizeField& size : kSizes) {
        const auto value = fields.size(size.member, 1, size.most);
        if (!value) return tl::unexpected(value.error());
        config.*size.field = *value;
    }
    const auto kvHeads = fields.size("num_key_value_heads", 1, kMostHeads, config.headCount);
    if (!kvHeads) return tl::unexpected(kvHeads.error());
    if (config.headCount % *kvHeads != 0)
        return fields.malformed("num_key_value_heads", "does not divide num_attention_heads");
    config.kvHeadCount = *kvHeads;
    const bool divides = config.modelDim % config.headCount == 0;
    if (!divides && !fields.has("head_dim"))
        return fields.malformed("hidden_size", "is no multiple of num_attention_heads");
    const auto headDim = fields.size("head_dim", 2, kMostHeadDim, config.modelDim / config.headCount);
    if (!headDim) return tl::unexpected(headDim.error());
    if (*headDim < 2 || *headDim > kMostHeadDim || *headDim % 2 != 0)
        return fields.malformed("head_dim", "is " + std::to_string(*headDim));
    config.headDim = *headDim;
    return {};
}

Result<void> readArchitecture(const JsonFields& fields, CheckpointConfig& config) {
    const Json* names = fields.find("architectures");
    const bool isOne =
        names != nullptr && names->is_array() && names->size() == 1 && names->front().is_string();
    if (isOne) {
        config.architecture = names->front().get<std::string>();
        return {};
    }
    const auto type = fields.string("model_type", "");
    if (!type) return tl::unexpected(type.error());
    return fail(ErrorCode::kMissingMetadata,
                "one name in architectures of config.json (model_type is \"" + printable(*type) + "\")");
}

Result<void> readPacking(const JsonFields& fields, CheckpointConfig& config) {
    const Json* found = fields.find("quantization_config");
    if (found == nullptr) return {};
    const JsonFields packing(*found, "quantization_config");
    const auto method = packing.string("quant_method", "");
    if (!method) return tl::unexpected(method.error());
    const auto linearClass = packing.string("linear_class", "bitlinear");
    if (!linearClass) return tl::unexpected(linearClass.error());
    const auto mode = packing.string("quantization_mode", "offline");
    if (!mode) return tl::unexpected(mode.error());
    if (*method != "bitnet")
        return fail(ErrorCode::kUnsupportedWeights,
                    "quant_method " + printable(*method) + " (bitnet is supported)");
    if (*linearClass == "bitlinear") {
        config.packing = WeightPacking::kDivides;
    } else if (*linearClass != "autobitlinear") {
        return fail(ErrorCode::kUnsupportedWeights, "linear_class " + printable(*linearClass) +
                                                        " (bitlinear and autobitlinear are supported)");
    } else if (*mode == "offline") {
        config.packing = WeightPacking::kMultiplies;
    } else if (*mode != "online") {
        return fail(ErrorCode::kUnsupportedWeights, "quantization_mode " + printable(*mode));
    }
    return {};
}

/// What would change the sums and has no counterpart here.
Result<void> refuseUnsupported(const JsonFields& fields) {
    const auto rotated = fields.number("partial_rotary_factor", 0, 1, 1);
    if (!rotated) return tl::unexpected(rotated.error());
    if (*rotated != 1) return fail(ErrorCode::kUnknownArchitecture, "partial_rotary_factor in config.json");
    const auto sliding = fields.boolean("use_sliding_window", false);
    if (!sliding) return tl::unexpected(sliding.error());
    if (*sliding) return fail(ErrorCode::kUnknownArchitecture, "use_sliding_window in config.json");
    const auto rmsNorm = fields.boolean("use_rms_norm", false);
    if (!rmsNorm) return tl::unexpected(rmsNorm.error());
    if (*rmsNorm) return fail(ErrorCode::kUnknownArchitecture, "use_rms_norm in config.json");
    return {};
}

Result<void> readMultipliers(const JsonFields& fields, CheckpointConfig& config) {
    const std::pair<std::string_view, double CheckpointConfig::*> multipliers[] = {
        {"scale_emb", &CheckpointConfig::embeddingScale},
        {"scale_depth", &CheckpointConfig::residualDepth},
        {"dim_model_base", &CheckpointConfig::logitWidth},
    };
    for (const auto& [member, field] : multipliers) {
        const auto value = fields.number(member, 1e-6, kLargestScale, config.*field);
        if (!value) return tl::unexpected(value.error());
        config.*field = *value;
    }
    return {};
}

Result<void> readTokenIds(const JsonFields& fields, CheckpointConfig& config) {
    const std::pair<std::string_view, std::optional<std::uint32_t>*> ids[] = {
        {"bos_token_id", &config.bosId}, {"pad_token_id", &config.padId}};
    for (const auto& [member, id] : ids) {
        // Some configurations say -1 for "none"; what is no id is left to the tokenizer's own files.
        const Json* value = fields.find(member);
        if (value != nullptr && value->is_number_unsigned() && value->get<std::uint64_t>() < kMostVocabulary)
            *id = value->get<std::uint32_t>();
    }
    config.eosIds = readTokenIdList(fields.find("eos_token_id"));
    return {};
}

}  // namespace

Result<CheckpointConfig> readCheckpointConfig(std::string_view text) {
    const Result<Json> json = parseJson(text, kFile, kLimits);
    if (!json) return tl::unexpected(json.error());
    if (!json->is_object()) return fail(ErrorCode::kMalformed, "config.json is no object");
    const JsonFields fields(*json, kFile);
    CheckpointConfig config;
    for (const auto read : {readArchitecture, readSizes, readPacking, readMultipliers, readTokenIds}) {
        if (auto done = read(fields, config); !done) return tl::unexpected(std::move(done.error()));
    }
    if (auto supported = refuseUnsupported(fields); !supported)
        return tl::unexpected(std::move(supported.error()));
    const auto activation = fields.string("hidden_act", "silu");
    if (!activation) return tl::unexpected(activation.error());
    config.hiddenAct = *activation;
    const auto epsilon = fields.number("rms_norm_eps", 0, 1);
    if (!epsilon) return tl::unexpected(epsilon.error());
    config.normEpsilon = *epsilon;
    if (fields.has("tie_word_embeddings")) {
        const auto tied = fields.boolean("tie_word_embeddings", false);
        if (!tied) return tl::unexpected(tied.error());
        config.tiedHead = *tied;
    }
    auto rope = readCheckpointRope(fields, config.headDim);
    if (!rope) return tl::unexpected(std::move(rope.error()));
    config.rope = std::move(*rope);
    return config;
}

}  // namespace onebit
