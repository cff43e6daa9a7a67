// SPDX-License-Identifier: Apache-2.0
#include "tests/conformance/conformance_models.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>

namespace onebit::test {
namespace {

/// Longer than the prompt that is compared.
constexpr std::uint32_t kContextLength = 256;

constexpr std::array<std::string_view, 4> kSharedArchitectures{"llama", "qwen3", "bitnet", "minicpm"};

bool isShared(const std::string& architecture) {
    return std::ranges::find(kSharedArchitectures, architecture) != kSharedArchitectures.end();
}

}  // namespace

std::vector<TinyModelSpec> conformanceSpecs() {
    std::vector<TinyModelSpec> specs;
    std::set<std::string> names;
    const auto add = [&](TinyModelSpec spec) {
        spec.contextLength = kContextLength;
        spec.scaleMetadata = true;
        if (names.insert(spec.name).second) specs.push_back(std::move(spec));
    };
    for (const std::string_view architecture : kSharedArchitectures)
        for (const WeightCodec& codec : weightCodecs())
            add(tinySpec(std::string(architecture), codec.format));
    // The variants: scaled rotations, scale tensors, whatever a format or an architecture has of its own.
    for (const TinyModelSpec& spec : allTinySpecs())
        if (isShared(spec.architecture)) add(spec);
    return specs;
}

}  // namespace onebit::test
