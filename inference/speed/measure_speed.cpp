// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <new>
#include <numeric>
#include <optional>
#include <utility>

#include "inference/base/page_buffer.h"
#include "inference/base/simd_target.h"
#include "inference/base/system_resources.h"
#include "inference/base/thread_pool.h"
#include "inference/runtime/sampler.h"
#include "inference/speed/kernel_kinds.h"
#include "inference/speed/product_probe.h"
#include "inference/speed_estimate.h"
#include "inference/weights/weight_format.h"
#include "simd/attention.h"
#include "simd/float_ops.h"

namespace onebit {
namespace {

/// Together more than the caches of most machines hold, so that each matrix comes from memory in its turn.
constexpr std::size_t kMatrixBytes = std::size_t{12} << 20;
constexpr std::size_t kPromptTokens = 64;
constexpr int kRounds = 6;
constexpr int kSmallRounds = 64;
/// As many logits as a small vocabulary has.
constexpr std::size_t kLogits = 32768;
constexpr int kChoiceRounds = 32;
/// More than the caches of most machines hold; the pieces that threads take of it are long enough to be read
/// ahead.
constexpr std::size_t kMemoryBytes = std::size_t{64} << 20;
constexpr std::size_t kMemoryPiece = std::size_t{1} << 20;
/// Anything but zeros.
constexpr int kFill = 0x24;
/// Floats of a hidden state.
constexpr std::size_t kDim = 2048;

double secondsSince(double begin) {
    return secondsNow() - begin;
}

/// Matrices of one kind as a loaded model has them.
struct Probe {
    std::string_view kind;
    ProbeMatrices weights;

    std::span<const WeightMatrix> matrices() const { return weights.matrices; }
};

Result<Probe> makeProbe(const KernelKind& kind, const ChooseKernel& chooseKernel, ThreadPool& pool) {
    Result<ProbeMatrices> made = makeProbeMatrices(*formatNamed(kind.format), kMatrixBytes, pool);
    if (!made) return tl::unexpected(made.error());
    Probe probe{kind.kind, std::move(*made)};
    if (kind.binaryActivations) {
        for (WeightMatrix& matrix : probe.weights.matrices)
            matrix.setForm(ActivationForm::kBinary);
    }
    const std::optional<KernelFamily> family = probe.matrices().front().family();
    if (!family) return probe;
    KernelChoices kernels;
    if (chooseKernel) kernels.set(*family, chooseKernel(*family));
    for (WeightMatrix& matrix : probe.weights.matrices) {
        if (Result<void> ready = matrix.useKernel(kernels.of(*family), pool); !ready)
            return tl::unexpected(ready.error());
    }
    return probe;
}

class Measurement {
  public:
    explicit Measurement(std::uint32_t threads)
        : m_pool(threads), m_probe(m_pool, kPromptTokens), m_input(kDim), m_output(kDim) {
        for (std::size_t i = 0; i < kDim; ++i)
            m_input[i] = static_cast<float>(i % 17) - 8.0F;
    }

    Result<MachineSpeed> run(const ChooseKernel& chooseKernel, const StopFlag& stop) {
        MachineSpeed speed;
        speed.target = std::string(chosenTarget());
        speed.threads = m_pool.threadCount();
        if (Result<void> made = makeProbes(chooseKernel, stop); !made) return tl::unexpected(made.error());
        measureGeneration(speed);
        if (stop.requested()) return fail(ErrorCode::kInternal, "stopped");
        measurePrompt(speed);
        measureSmall(speed);
        measureChoice(speed);
        if (Result<void> read = measureMemory(speed); !read) return tl::unexpected(read.error());
        return speed;
    }

  private:
    Result<void> makeProbes(const ChooseKernel& chooseKernel, const StopFlag& stop) {
        for (const KernelKind& kind : kernelKinds()) {
            if (stop.requested()) return fail(ErrorCode::kInternal, "stopped");
            Result<Probe> probe = makeProbe(kind, chooseKernel, m_pool);
            if (!probe) return tl::unexpected(probe.error());
            m_probes.push_back(std::move(*probe));
        }
        return {};
    }

    /// The same matrices in one product and in a product for each: the difference is what starting one costs.
    struct Passes {
        std::vector<double> together;
        std::vector<double> apart;
    };

    /// All kinds in turn, so that no matrix is found in the cache.
    void measureGeneration(MachineSpeed& speed) {
        std::vector<Passes> passes(m_probes.size());
        for (int round = 0; round < kRounds; ++round) {
            for (std::size_t i = 0; i < m_probes.size(); ++i)
                passes[i].together.push_back(m_probe.secondsTogether(m_probes[i].matrices(), 1));
            for (std::size_t i = 0; i < m_probes.size(); ++i)
                passes[i].apart.push_back(m_probe.secondsApart(m_probes[i].matrices(), 1));
        }
        for (std::size_t i = 0; i < m_probes.size(); ++i) {
            const double count = static_cast<double>(m_probes[i].matrices().size());
            const double together = medianOf(std::move(passes[i].together));
            const double starting =
                std::max(0.0, medianOf(std::move(passes[i].apart)) - together) / std::max(1.0, count - 1);
            const double reading = std::max(together - starting, together / 2);
            speed.kernels.push_back(
                {std::string(m_probes[i].kind), count * kProbeRows * kProbeCols / reading, 0, starting});
        }
    }

    void measurePrompt(MachineSpeed& speed) {
        for (std::size_t i = 0; i < m_probes.size(); ++i) {
            std::vector<double> seconds(kRounds);
            for (double& round : seconds)
                round = m_probe.secondsApart(m_probes[i].matrices().first(1), kPromptTokens);
            speed.kernels[i].promptWeightsPerSecond =
                kProbeRows * kProbeCols * kPromptTokens / medianOf(std::move(seconds));
        }
    }

    /// What stands between the products: norms and activation functions, attention.
    void measureSmall(MachineSpeed& speed) {
        std::vector<double> element;
        std::vector<double> attention;
        for (int round = 0; round < kSmallRounds; ++round) {
            double begin = secondsNow();
            simd::rmsNorm(m_input.data(), nullptr, nullptr, 1e-5F, m_output.data(), kDim);
            simd::siluMultiply(m_output.data(), m_input.data(), kDim);
            element.push_back(secondsSince(begin) / (2.0 * kDim));
            begin = secondsNow();
            attend();
            attention.push_back(secondsSince(begin) / (kHeads * kHeadDim * kPositions));
        }
        speed.elementSeconds = medianOf(std::move(element));
        speed.attentionSeconds = medianOf(std::move(attention));
    }

    /// With the settings that replies have unless somebody changes them. The logits lie as those of a model
    /// do: few are likely.
    void measureChoice(MachineSpeed& speed) {
        std::vector<float> logits(kLogits);
        for (std::size_t i = 0; i < kLogits; ++i)
            logits[i] = -10.0F + 0.001F * static_cast<float>((i * 7919) % kLogits % 16384);
        Sampler sampler{SamplingOptions()};
        std::vector<double> choice;
        for (int round = 0; round < kChoiceRounds; ++round) {
            const double begin = secondsNow();
            // The logits are finite: there is always something to choose.
            if (sampler.sample(logits, {})) choice.push_back(secondsSince(begin) / kLogits);
        }
        speed.choiceSeconds = medianOf(std::move(choice));
    }

    /// Sums that nobody needs: what is added comes from memory.
    Result<void> measureMemory(MachineSpeed& speed) {
        Result<PageBuffer> memory = PageBuffer::allocate(kMemoryBytes, PageBuffer::Use::kDense);
        if (!memory) return tl::unexpected(memory.error());
        std::vector<std::uint64_t> sums(m_pool.threadCount());
        const std::span words(reinterpret_cast<std::uint64_t*>(memory->data()), kMemoryBytes / 8);
        const auto forPieces = [&](const auto& function) {
            m_pool.parallelFor(words.size(), kMemoryPiece / 8, [&](simd::RowRange range, std::size_t worker) {
                function(words.subspan(range.begin, range.end - range.begin), worker);
            });
        };
        // Pages that were never written need not be memory of their own.
        forPieces([](std::span<std::uint64_t> piece, std::size_t) { std::ranges::fill(piece, kFill); });
        std::vector<double> seconds;
        for (int round = 0; round < kRounds; ++round) {
            const double begin = secondsNow();
            forPieces([&](std::span<std::uint64_t> piece, std::size_t worker) {
                sums[worker] += std::accumulate(piece.begin(), piece.end(), std::uint64_t{0});
            });
            seconds.push_back(secondsSince(begin));
        }
        // The sums are part of the result, so that none is left out.
        const std::uint64_t sum = std::accumulate(sums.begin(), sums.end(), std::uint64_t{0});
        if (sum != words.size() * kFill * kRounds)
            return fail(ErrorCode::kInternal, "memory changed by itself");
        speed.memoryBytesPerSecond = kMemoryBytes / medianOf(std::move(seconds));
        return {};
    }

    void attend() {
        constexpr std::size_t kRowBytes = kHeadDim * sizeof(std::uint16_t);
        m_keys.resize(kPositions * kHeads / kHeadsPerKv * kRowBytes, kFill);
        m_scratch.resize(simd::attentionScratch(kHeadsPerKv, kHeadDim));
        for (std::size_t head = 0; head < kHeads; head += kHeadsPerKv) {
            const simd::KvRows rows{m_keys.data() + head / kHeadsPerKv * kPositions * kRowBytes,
                                    simd::KvFormat::kF16, kRowBytes};
            const simd::AttentionInput in{m_input.data() + head * kHeadDim,
                                          1,
                                          kHeadsPerKv,
                                          kHeadsPerKv * kHeadDim,
                                          rows,
                                          rows,
                                          kPositions,
                                          kHeadDim,
                                          0.1F};
            simd::attention(in, m_scratch.data(), m_output.data() + head * kHeadDim);
        }
    }

    static constexpr std::size_t kHeads = 16;
    static constexpr std::size_t kHeadsPerKv = 2;  ///< the fewest that the models of today have
    static constexpr std::size_t kHeadDim = 128;
    static constexpr std::size_t kPositions = 256;

    ThreadPool m_pool;
    ProductProbe m_probe;
    std::vector<Probe> m_probes;
    std::vector<float> m_input;
    std::vector<float> m_output;
    std::vector<std::uint8_t> m_keys;
    std::vector<float> m_scratch;
};

}  // namespace

Result<MachineSpeed> measureSpeed(std::uint32_t threads, const ChooseKernel& chooseKernel,
                                  const StopFlag& stop) {
    try {
        return Measurement(threads != 0 ? threads : usableProcessors()).run(chooseKernel, stop);
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::kOutOfMemory, "while measuring the machine");
    }
}

}  // namespace onebit
