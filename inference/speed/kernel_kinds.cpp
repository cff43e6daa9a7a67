// SPDX-License-Identifier: Apache-2.0
#include "inference/speed/kernel_kinds.h"

#include <algorithm>
#include <iterator>

namespace onebit {
namespace {

constexpr KernelKind kKinds[] = {
    {"Q1_0", "Q1_0"},   {kBinaryActivationsKind, "Q1_0", true},
    {"TQ2_0", "TQ2_0"}, {"I2_S", "I2_S"},
    {"F16", "F16"},     {"Q6_K", "Q6_K"},
    {"Q4_K", "Q4_K"},
};

struct StandIn {
    std::string_view format;
    std::string_view kind;
};

constexpr StandIn kStandIns[] = {
    {"Q1_0", "Q1_0"},       {"Q1_0 g32", "Q1_0"}, {"Q1_0 g128", "Q1_0"}, {"Q2_0", "TQ2_0"},
    {"Q2_0 g128", "TQ2_0"}, {"PQ2_0", "TQ2_0"},   {"PTQ1_0", "TQ2_0"},   {"TQ1_0", "TQ2_0"},
    {"TQ2_0", "TQ2_0"},     {"I2_S", "I2_S"},     {"F32", "F16"},        {"F16", "F16"},
    {"BF16", "F16"},        {"Q8_0", "Q6_K"},     {"Q6_K", "Q6_K"},      {"Q4_K", "Q4_K"},
    {"Q4_0", "Q4_K"},
};

}  // namespace

std::span<const KernelKind> kernelKinds() {
    return kKinds;
}

std::string_view kernelKindOf(std::string_view format, bool binaryActivations) {
    const auto* const found = std::ranges::find(kStandIns, format, &StandIn::format);
    if (found == std::end(kStandIns)) return {};
    return binaryActivations && found->kind == "Q1_0" ? kBinaryActivationsKind : found->kind;
}

}  // namespace onebit
