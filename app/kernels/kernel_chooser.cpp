// SPDX-License-Identifier: Apache-2.0
#include "app/kernels/kernel_chooser.h"

#include <array>
#include <ctime>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "inference/base/local_time.h"

namespace onebit::app {
namespace {

/// Two measurements at once would measure each other.
std::mutex g_measuring;

std::string today() {
    const std::tm now = localTime();
    std::array<char, 16> text{};
    const std::size_t length = std::strftime(text.data(), text.size(), "%Y-%m-%d", &now);
    return {text.data(), length};
}

Result<KernelRecord> measureNow(const KernelMachine& machine, KernelFamily family, const StopFlag& stop) {
    Result<KernelMeasurement> measured = measureKernels(family, machine.threads, stop);
    if (!measured) return tl::unexpected(std::move(measured.error()));
    return KernelRecord{machine, family, today(), std::move(measured->rates), measured->steady};
}

/// Nothing more is to be learnt by measuring.
bool isSettled(const KernelDecision& decision) {
    return decision.reason == KernelReason::kAskedFor || (decision.record && decision.record->steady);
}

}  // namespace

KernelDecision KernelChooser::decideBy(KernelRecord record) const {
    if (const auto asked = m_requests.find(record.family); asked != m_requests.end())
        return {asked->second, KernelReason::kAskedFor, std::move(record)};
    const WeightKernel kernel = record.steady ? fastestKernel(record.family, record.rates)
                                              : kernelFamily(record.family).kernels.front();
    return {kernel, KernelReason::kMeasured, std::move(record)};
}

KernelDecision KernelChooser::look(KernelFamily family, std::uint32_t threads) const {
    if (auto record = m_store.find(thisMachine(threads), family)) return decideBy(std::move(*record));
    if (const auto asked = m_requests.find(family); asked != m_requests.end())
        return {asked->second, KernelReason::kAskedFor, std::nullopt};
    return {kernelFamily(family).kernels.front(), KernelReason::kDefault, std::nullopt};
}

KernelDecision KernelChooser::choose(KernelFamily family, std::uint32_t threads, const StopFlag& stop) const {
    KernelDecision known = look(family, threads);
    if (isSettled(known)) return known;
    const std::scoped_lock lock(g_measuring);
    known = look(family, threads);  // somebody may have measured it meanwhile
    if (isSettled(known)) return known;
    Result<KernelRecord> record = measureNow(thisMachine(threads), family, stop);
    if (!record) return known;
    m_store.keep(*record);
    return decideBy(std::move(*record));
}

Result<KernelDecision> KernelChooser::measure(KernelFamily family, std::uint32_t threads,
                                              const StopFlag& stop) const {
    const std::scoped_lock lock(g_measuring);
    Result<KernelRecord> record = measureNow(thisMachine(threads), family, stop);
    if (!record) return tl::unexpected(std::move(record.error()));
    m_store.keep(*record);
    return decideBy(std::move(*record));
}

ChooseKernel KernelChooser::forThreads(std::uint32_t threads, const StopFlag& stop) const {
    return [chooser = *this, threads, &stop](KernelFamily family) {
        return chooser.choose(family, threads, stop).kernel;
    };
}

}  // namespace onebit::app
