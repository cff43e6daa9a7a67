// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <new>
#include <utility>

#include "inference/kernel_choice.h"
#include "inference/speed/product_probe.h"

namespace onebit {
namespace {

/// Of all candidates together: more than the caches of most machines hold, and each waits for its turn until
/// the others were read.
constexpr std::size_t kBytes = std::size_t{48} << 20;
constexpr std::size_t kPromptTokens = 32;
// The best of a few rounds, of more where a round is short: whatever else runs here makes some of them
// slower, and none faster.
constexpr std::size_t kFewestRounds = 4;
constexpr std::size_t kMostRounds = 9;
constexpr double kEnoughSeconds = 0.03;
/// The second-best round of a kernel that was left alone is no slower than this many times the best.
constexpr double kSteady = 1.15;

/// The format that stands for a family.
std::string_view formatOf(KernelFamily family) {
    switch (family) {
        case KernelFamily::kBinary:
            return "Q1_0";
        case KernelFamily::kTernary:
            return "I2_S";
        case KernelFamily::kTernaryGroups:
            break;
    }
    return "TQ2_0";
}

struct Candidate {
    WeightKernel kernel;
    ProbeMatrices weights;
    std::vector<double> generation;  ///< seconds of all its matrices by one token, a round each
    std::vector<double> prompt;      ///< and of one matrix by kPromptTokens
};

Result<Candidate> makeCandidate(KernelFamily family, WeightKernel kernel, ThreadPool& pool) {
    const std::size_t bytes = kBytes / kernelFamily(family).kernels.size();
    Result<ProbeMatrices> made = makeProbeMatrices(*formatNamed(formatOf(family)), bytes, pool);
    if (!made) return tl::unexpected(made.error());
    for (WeightMatrix& matrix : made->matrices) {
        if (Result<void> ready = matrix.useKernel(kernel, pool); !ready) return tl::unexpected(ready.error());
    }
    return Candidate{kernel, std::move(*made), {}, {}};
}

/// Calls `measure` for every candidate in turn, round after round. False if it was stopped.
template <typename Measure>
bool inTurn(std::vector<Candidate>& candidates, const StopFlag& stop, const Measure& measure) {
    const double begin = secondsNow();
    for (std::size_t round = 0; round < kMostRounds; ++round) {
        if (round >= kFewestRounds && secondsNow() - begin > kEnoughSeconds) break;
        for (Candidate& candidate : candidates) {
            if (stop.requested()) return false;
            measure(candidate);
        }
    }
    return true;
}

struct Best {
    double seconds;
    bool steady;
};

/// Of kFewestRounds or more.
Best bestOf(std::vector<double> rounds) {
    std::ranges::sort(rounds);
    return {rounds[0], rounds[1] <= kSteady * rounds[0]};
}

Result<KernelMeasurement> measure(KernelFamily family, ThreadPool& pool, const StopFlag& stop) {
    const auto stopped = [] { return fail(ErrorCode::kInternal, "stopped"); };
    std::vector<Candidate> candidates;
    for (const WeightKernel kernel : kernelFamily(family).kernels) {
        if (stop.requested()) return stopped();
        Result<Candidate> candidate = makeCandidate(family, kernel, pool);
        if (!candidate) return tl::unexpected(candidate.error());
        candidates.push_back(std::move(*candidate));
    }
    ProductProbe probe(pool, kPromptTokens);
    const auto first = [](const Candidate& candidate) {
        return std::span(candidate.weights.matrices).first(1);
    };
    // The first products of a kernel find its code and the memory of their results cold.
    for (const Candidate& candidate : candidates)
        probe.secondsApart(first(candidate), kPromptTokens);
    const bool whole =
        inTurn(candidates, stop,
               [&](Candidate& candidate) {
                   candidate.generation.push_back(probe.secondsApart(candidate.weights.matrices, 1));
               }) &&
        inTurn(candidates, stop, [&](Candidate& candidate) {
            candidate.prompt.push_back(probe.secondsApart(first(candidate), kPromptTokens));
        });
    if (!whole) return stopped();
    KernelMeasurement measured;
    for (Candidate& candidate : candidates) {
        const double weights = kProbeRows * kProbeCols;
        const auto count = static_cast<double>(candidate.weights.matrices.size());
        const Best generation = bestOf(std::move(candidate.generation));
        const Best prompt = bestOf(std::move(candidate.prompt));
        measured.rates.push_back({candidate.kernel, count * weights / generation.seconds,
                                  kPromptTokens * weights / prompt.seconds});
        measured.steady = measured.steady && generation.steady && prompt.steady;
    }
    return measured;
}

}  // namespace

Result<KernelMeasurement> measureKernels(KernelFamily family, std::uint32_t threads, const StopFlag& stop) {
    try {
        ThreadPool pool(threads);
        return measure(family, pool, stop);
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::kOutOfMemory, "while measuring the kernels");
    }
}

}  // namespace onebit
