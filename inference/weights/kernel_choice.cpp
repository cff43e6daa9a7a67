// SPDX-License-Identifier: Apache-2.0
#include "inference/kernel_choice.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace onebit {
namespace {

constexpr WeightKernel kBinaryKernels[] = {WeightKernel::kLanes, WeightKernel::kRows,
                                           WeightKernel::kBitPlanes};
constexpr WeightKernel kTernaryKernels[] = {WeightKernel::kLanes, WeightKernel::kRows};

constexpr KernelFamilyRow kFamilies[] = {
    {KernelFamily::kBinary, "binary", "Q1_0", kBinaryKernels},
    {KernelFamily::kTernary, "ternary", "I2_S", kTernaryKernels},
    {KernelFamily::kTernaryGroups, "ternary groups", "TQ1_0, TQ2_0, Q2_0 g128, PQ2_0, PTQ1_0",
     kTernaryKernels},
};

struct KernelName {
    WeightKernel kernel;
    std::string_view name;
};

constexpr KernelName kNames[] = {
    {WeightKernel::kLanes, "lanes"}, {WeightKernel::kRows, "rows"}, {WeightKernel::kBitPlanes, "bit planes"}};

constexpr double kTokensRead = 128;
constexpr double kTokensWritten = 128;
constexpr double kClearly = 0.95;

std::string withSpaces(std::string_view name) {
    std::string text(name);
    std::ranges::replace(text, '-', ' ');
    return text;
}

/// Seconds that a weight takes in a turn; infinity where nothing was measured.
double turnOf(WeightKernel kernel, std::span<const KernelRate> rates) {
    const auto rate = std::ranges::find(rates, kernel, &KernelRate::kernel);
    if (rate == rates.end()) return INFINITY;
    const bool positive = rate->promptWeightsPerSecond > 0 && rate->generationWeightsPerSecond > 0;
    if (!positive) return INFINITY;  // NaN is not positive either
    return kTokensRead / rate->promptWeightsPerSecond + kTokensWritten / rate->generationWeightsPerSecond;
}

}  // namespace

std::span<const KernelFamilyRow> kernelFamilies() {
    return kFamilies;
}

const KernelFamilyRow& kernelFamily(KernelFamily family) {
    return kFamilies[static_cast<std::size_t>(family)];
}

bool serves(WeightKernel kernel, KernelFamily family) {
    return std::ranges::count(kernelFamily(family).kernels, kernel) != 0;
}

std::string_view weightKernelName(WeightKernel kernel) {
    return std::ranges::find(kNames, kernel, &KernelName::kernel)->name;
}

std::optional<KernelFamily> findKernelFamily(std::string_view name) {
    const auto* const row = std::ranges::find(kFamilies, withSpaces(name), &KernelFamilyRow::name);
    return row == std::end(kFamilies) ? std::nullopt : std::optional(row->family);
}

std::optional<WeightKernel> findWeightKernel(std::string_view name) {
    const auto* const row = std::ranges::find(kNames, withSpaces(name), &KernelName::name);
    return row == std::end(kNames) ? std::nullopt : std::optional(row->kernel);
}

KernelChoices::KernelChoices() {
    static_assert(std::size(kFamilies) == std::tuple_size_v<decltype(m_kernels)>);
    std::ranges::transform(kFamilies, m_kernels.begin(),
                           [](const KernelFamilyRow& row) { return row.kernels.front(); });
}

void KernelChoices::set(KernelFamily family, WeightKernel kernel) {
    if (serves(kernel, family)) m_kernels[static_cast<std::size_t>(family)] = kernel;
}

WeightKernel fastestKernel(KernelFamily family, std::span<const KernelRate> rates) {
    const std::span<const WeightKernel> kernels = kernelFamily(family).kernels;
    const WeightKernel usual = kernels.front();
    const WeightKernel fastest =
        *std::ranges::min_element(kernels, {}, [&](WeightKernel kernel) { return turnOf(kernel, rates); });
    const double usualTurn = turnOf(usual, rates);
    return turnOf(fastest, rates) < kClearly * usualTurn && std::isfinite(usualTurn) ? fastest : usual;
}

}  // namespace onebit
