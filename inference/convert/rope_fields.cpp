// SPDX-License-Identifier: Apache-2.0
#include "inference/convert/rope_fields.h"

#include <cmath>
#include <nlohmann/json.hpp>
#include <numbers>
#include <utility>

#include "inference/base/text.h"

namespace onebit {
namespace {

using Json = nlohmann::json;
using Kind = CheckpointRope::Kind;

constexpr std::uint32_t kMostContext = 1U << 26U;
constexpr double kMostFactor = 1024.0;
constexpr std::size_t kMostIds = 64;

constexpr std::pair<std::string_view, Kind> kKinds[] = {
    {"default", Kind::kNone},  {"linear", Kind::kLinear},     {"yarn", Kind::kYarn},
    {"llama3", Kind::kLlama3}, {"longrope", Kind::kLongRope},
};

Result<Kind> kindOf(const std::string& name) {
    std::string supported;
    for (const auto& [known, kind] : kKinds) {
        if (known == name) return kind;
        supported.append(supported.empty() ? "" : ", ").append(known);
    }
    return fail(ErrorCode::kUnknownArchitecture,
                "rope_scaling of type " + printable(name) + " (supported: " + supported + ")");
}

Result<std::vector<float>> readDivisors(const JsonFields& fields, std::string_view member,
                                        std::size_t count) {
    const Json* list = fields.find(member);
    if (list == nullptr || !list->is_array() || list->size() != count)
        return fields.malformed(member, "has not one number for every rotary pair");
    std::vector<float> divisors;
    for (const Json& value : *list) {
        if (!value.is_number()) return fields.malformed(member, "holds something else than numbers");
        const auto number = value.get<double>();
        if (!(number > 0 && number < 1e6)) return fields.malformed(member, "holds a number that cannot be");
        divisors.push_back(static_cast<float>(number));
    }
    return divisors;
}

Result<void> readOptional(const JsonFields& fields, std::string_view member, std::optional<double>& number) {
    if (!fields.has(member)) return {};
    const auto value = fields.number(member, 1e-3, 1e3);
    if (!value) return tl::unexpected(value.error());
    number = *value;
    return {};
}

Result<void> readYarn(const JsonFields& fields, CheckpointRope& rope) {
    for (const char* member : {"mscale", "mscale_all_dim"}) {
        if (fields.has(member))
            return fail(ErrorCode::kUnknownArchitecture, std::string("rope_scaling with ") + member);
    }
    for (const auto& [member, number] : {std::pair{"attention_factor", &rope.attentionFactor},
                                         {"beta_fast", &rope.betaFast},
                                         {"beta_slow", &rope.betaSlow}}) {
        if (auto read = readOptional(fields, member, *number); !read) return read;
    }
    return {};
}

Result<void> readLlama3(const JsonFields& fields, CheckpointRope& rope) {
    const auto low = fields.number("low_freq_factor", 1e-3, kMostFactor);
    if (!low) return tl::unexpected(low.error());
    const auto high = fields.number("high_freq_factor", 1e-3, kMostFactor);
    if (!high) return tl::unexpected(high.error());
    if (*high <= *low) return fields.malformed("high_freq_factor", "is not above low_freq_factor");
    rope.lowFreqFactor = *low;
    rope.highFreqFactor = *high;
    return {};
}

Result<void> readLongRope(const JsonFields& fields, std::uint32_t headDim, CheckpointRope& rope) {
    auto longFactors = readDivisors(fields, "long_factor", headDim / 2);
    if (!longFactors) return tl::unexpected(std::move(longFactors.error()));
    auto shortFactors = readDivisors(fields, "short_factor", headDim / 2);
    if (!shortFactors) return tl::unexpected(std::move(shortFactors.error()));
    rope.longFactors = std::move(*longFactors);
    rope.shortFactors = std::move(*shortFactors);
    return {};
}

Result<void> readScaling(const JsonFields& config, const JsonFields& fields, std::uint32_t headDim,
                         CheckpointRope& rope) {
    // "type" is what older files call "rope_type".
    const auto oldName = fields.string("type", "default");
    if (!oldName) return tl::unexpected(oldName.error());
    const auto name = fields.string("rope_type", *oldName);
    if (!name) return tl::unexpected(name.error());
    const auto kind = kindOf(*name);
    if (!kind) return tl::unexpected(kind.error());
    rope.kind = *kind;
    if (*kind == Kind::kNone) return {};
    if (*kind != Kind::kLongRope) {
        const auto factor = fields.number("factor", 1, kMostFactor);
        if (!factor) return tl::unexpected(factor.error());
        rope.factor = *factor;
    }
    if (*kind == Kind::kLinear) return {};
    constexpr std::string_view kOriginal = "original_max_position_embeddings";
    const JsonFields& place = fields.has(kOriginal) ? fields : config;
    const auto original = place.size(kOriginal, 1, kMostContext);
    if (!original) return tl::unexpected(original.error());
    rope.originalContext = *original;
    if (*kind == Kind::kYarn) return readYarn(fields, rope);
    return *kind == Kind::kLlama3 ? readLlama3(fields, rope) : readLongRope(fields, headDim, rope);
}

}  // namespace

Result<CheckpointRope> readCheckpointRope(const JsonFields& config, std::uint32_t headDim) {
    constexpr double kDefaultTheta = 10000.0;
    constexpr double kMostTheta = 1e12;
    CheckpointRope rope;
    const auto theta = config.number("rope_theta", 1, kMostTheta, kDefaultTheta);
    if (!theta) return tl::unexpected(theta.error());
    rope.theta = *theta;
    for (const char* member : {"rope_parameters", "rope_scaling"}) {
        const Json* found = config.find(member);
        if (found == nullptr) continue;
        const JsonFields fields(*found, member);
        const auto own = fields.number("rope_theta", 1, kMostTheta, rope.theta);
        if (!own) return tl::unexpected(own.error());
        rope.theta = *own;
        if (auto read = readScaling(config, fields, headDim, rope); !read)
            return tl::unexpected(std::move(read.error()));
        break;
    }
    return rope;
}

std::vector<std::uint32_t> readTokenIdList(const Json* value) {
    std::vector<std::uint32_t> ids;
    const auto add = [&ids](const Json& id) {
        constexpr std::uint64_t kMost = 1U << 24U;
        if (id.is_number_unsigned() && id.get<std::uint64_t>() < kMost)
            ids.push_back(id.get<std::uint32_t>());
    };
    if (value == nullptr) return ids;
    if (!value->is_array()) {
        add(*value);
        return ids;
    }
    for (std::size_t i = 0; i < value->size() && i < kMostIds; ++i)
        add((*value)[i]);
    return ids;
}

std::vector<float> llama3RopeDivisors(const CheckpointRope& rope, std::uint32_t headDim) {
    const double longest = rope.originalContext / rope.lowFreqFactor;
    const double shortest = rope.originalContext / rope.highFreqFactor;
    std::vector<float> divisors;
    for (std::uint32_t i = 0; i < headDim; i += 2) {
        const double wave = 2 * std::numbers::pi * std::pow(rope.theta, static_cast<double>(i) / headDim);
        double divisor = 1;
        if (wave > longest) {
            divisor = rope.factor;
        } else if (wave >= shortest) {
            const double kept = (rope.originalContext / wave - rope.lowFreqFactor) /
                                (rope.highFreqFactor - rope.lowFreqFactor);
            divisor = 1 / ((1 - kept) / rope.factor + kept);
        }
        divisors.push_back(static_cast<float>(divisor));
    }
    return divisors;
}

}  // namespace onebit
