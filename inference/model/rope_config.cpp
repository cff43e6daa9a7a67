// SPDX-License-Identifier: Apache-2.0
// What a file says of its rotary embedding, and the kinds of scaling that are implemented.
#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

#include "inference/base/text.h"
#include "inference/model/config.h"

namespace onebit {
namespace {

using Scaling = RopeConfig::Scaling;

struct ScalingRow {
    std::string_view ggufName;
    Scaling scaling;
};

constexpr ScalingRow kScalings[] = {
    {"none", Scaling::kNone},         {"linear", Scaling::kLinear}, {"yarn", Scaling::kYarn},
    {"longrope", Scaling::kLongRope}, {"su", Scaling::kLongRope},  // its first name
};

bool hasLongRopeTensor(const gguf::File& file) {
    return file.findTensor(kLongRopeTensors[0]) != nullptr || file.findTensor(kLongRopeTensors[1]) != nullptr;
}

/// Files say linear scaling by its factor alone, under two names, and LongRoPE by its tensors alone.
Result<Scaling> scalingOf(const ConfigReader& reader) {
    const gguf::File& file = reader.file();
    const std::string typeKey = reader.key("rope.scaling.type");
    const bool stretched = file.metadata().contains(reader.key("rope.scaling.factor")) ||
                           file.metadata().contains(reader.key("rope.scale_linear"));
    const std::string_view name = file.string(typeKey).value_or(stretched ? "linear" : "none");
    std::string known;
    for (const ScalingRow& row : kScalings) {
        if (row.ggufName != name) {
            known.append(known.empty() ? "" : ", ").append(row.ggufName);
            continue;
        }
        if (!hasLongRopeTensor(file)) return row.scaling;
        if (row.scaling == Scaling::kNone || row.scaling == Scaling::kLongRope) return Scaling::kLongRope;
        return fail(ErrorCode::kUnknownArchitecture,
                    typeKey + " " + std::string(name) + " beside " + std::string(kLongRopeTensors[0]));
    }
    return fail(ErrorCode::kUnknownArchitecture, typeKey + " " + printable(name) + " is not one of " + known);
}

Result<void> readNumbers(const ConfigReader& reader,
                         std::span<const std::pair<std::string_view, float RopeConfig::*>> numbers,
                         RopeConfig& rope) {
    for (const auto& [name, field] : numbers) {
        const auto value = reader.number(name, 1e-3, 1e3, static_cast<double>(rope.*field));
        if (!value) return tl::unexpected(value.error());
        rope.*field = *value;
    }
    return {};
}

Result<void> readFactor(const ConfigReader& reader, RopeConfig& rope) {
    const bool isNew = reader.file().metadata().contains(reader.key("rope.scaling.factor"));
    const std::string_view key =
        isNew || rope.scaling != Scaling::kLinear ? "rope.scaling.factor" : "rope.scale_linear";
    const auto factor = reader.number(key, 1.0, 1024.0, std::nullopt);
    if (!factor) return tl::unexpected(factor.error());
    rope.factor = *factor;
    return {};
}

Result<void> readYarn(const ConfigReader& reader, RopeConfig& rope) {
    if (auto read = readFactor(reader, rope); !read) return read;
    const auto original = reader.size("rope.scaling.original_context_length", 1, kMostContext);
    if (!original) return tl::unexpected(original.error());
    rope.originalContext = *original;
    constexpr std::pair<std::string_view, float RopeConfig::*> kNumbers[] = {
        {"rope.scaling.attn_factor", &RopeConfig::attentionFactor},
        {"rope.scaling.yarn_beta_fast", &RopeConfig::yarnBetaFast},
        {"rope.scaling.yarn_beta_slow", &RopeConfig::yarnBetaSlow},
    };
    return readNumbers(reader, kNumbers, rope);
}

/// LongRoPE (https://arxiv.org/abs/2402.13753). Where the file does not give the factor of attention, it is
/// sqrt(1 + ln(s) / ln(original)) for a context of s times the original one, as in the models' own code.
Result<void> readLongRope(const ConfigReader& reader, std::uint32_t contextLength, RopeConfig& rope) {
    for (const std::string_view tensor : kLongRopeTensors) {
        if (reader.file().findTensor(tensor) == nullptr)
            return fail(ErrorCode::kMissingTensor, std::string(tensor));
    }
    const auto original =
        reader.size("rope.scaling.original_context_length", 2, kMostContext, std::max(contextLength, 2U));
    if (!original) return tl::unexpected(original.error());
    rope.originalContext = *original;
    const double stretch = static_cast<double>(contextLength) / *original;
    if (stretch > 1.0)
        rope.attentionFactor = static_cast<float>(std::sqrt(1.0 + std::log(stretch) / std::log(*original)));
    constexpr std::pair<std::string_view, float RopeConfig::*> kNumbers[] = {
        {"rope.scaling.attn_factor", &RopeConfig::attentionFactor}};
    return readNumbers(reader, kNumbers, rope);
}

}  // namespace

Result<void> readRope(const ConfigReader& reader, ModelConfig& config) {
    constexpr double kDefaultTheta = 10000.0;
    RopeConfig& rope = config.rope;
    const auto rotaryDim = reader.size("rope.dimension_count", 2, config.headDim, config.headDim);
    if (!rotaryDim) return tl::unexpected(rotaryDim.error());
    if (*rotaryDim % 2 != 0)
        return fail(ErrorCode::kMalformed, reader.key("rope.dimension_count") + " is odd");
    const auto theta = reader.number("rope.freq_base", 1.0, 1e12, kDefaultTheta);
    if (!theta) return tl::unexpected(theta.error());
    const auto scaling = scalingOf(reader);
    if (!scaling) return tl::unexpected(scaling.error());
    rope.rotaryDim = *rotaryDim;
    rope.theta = *theta;
    rope.scaling = *scaling;
    switch (rope.scaling) {
        case Scaling::kNone:
            return {};
        case Scaling::kLinear:
            return readFactor(reader, rope);
        case Scaling::kYarn:
            return readYarn(reader, rope);
        case Scaling::kLongRope:
            return readLongRope(reader, config.contextLength, rope);
    }
    return {};
}

}  // namespace onebit
