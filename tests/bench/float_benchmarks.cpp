// SPDX-License-Identifier: Apache-2.0
#include <benchmark/benchmark.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "simd/attention.h"
#include "simd/float_ops.h"
#include "simd/quantize_activations.h"
#include "simd/target.h"
#include "tests/bench/bench_data.h"
#include "tests/bench/kernel_bench.h"

namespace onebit::bench {
namespace {

/// One vector of a 2-billion-parameter model's feed-forward layer.
constexpr std::size_t kValues = 6912;

void add(const std::string& kernel, const std::string& target, double bytes,
         const std::function<void(ActivationData&)>& operation) {
    const auto run = [=](benchmark::State& state) {
        if (!simd::forceTarget(target)) return state.SkipWithError("this machine cannot run the target");
        ActivationData data(1, kValues, true);
        for (auto _ : state) {
            operation(data);
            benchmark::ClobberMemory();
        }
        state.counters["gigabytesPerSecond"] = benchmark::Counter(
            static_cast<double>(state.iterations()) * bytes / 1e9, benchmark::Counter::kIsRate);
    };
    benchmark::RegisterBenchmark((kernel + "/" + target).c_str(), run);
}

void registerVectors(const std::string& target) {
    constexpr double kBytes = kValues * sizeof(float);
    add("rmsNorm", target, kBytes, [](ActivationData& data) {
        simd::rmsNorm(data.x.data(), data.x.data(), nullptr, 1e-5F, data.x.data(), kValues);
    });
    add("siluMultiply", target, kBytes,
        [](ActivationData& data) { simd::siluMultiply(data.x.data(), data.x.data(), kValues); });
    add("softmax", target, kBytes, [](ActivationData& data) { simd::softmax(data.x.data(), kValues); });
    add("argMax", target, kBytes,
        [](ActivationData& data) { benchmark::DoNotOptimize(simd::argMax(data.x.data(), kValues)); });
    add("quantizeInt8PerToken", target, kBytes, [](ActivationData& data) {
        simd::quantizeInt8PerToken(data.x.data(), kValues, data.values.data(), data.scales.data(),
                                   data.sums.data());
    });
    add("quantizeBinary", target, kBytes, [](ActivationData& data) {
        simd::quantizeBinary(data.x.data(), kValues, 1, data.bits.data(), data.signScales.data());
    });
    add("splitBitPlanes", target, kValues,
        [](ActivationData& data) { simd::splitBitPlanes(data.values.data(), kValues, data.planes.data()); });
}

struct CacheRows {
    const char* name;
    simd::KvFormat keys;
    simd::KvFormat values;
};
constexpr CacheRows kCacheRows[] = {{"f16", simd::KvFormat::kF16, simd::KvFormat::kF16},
                                    {"q8", simd::KvFormat::kQ8, simd::KvFormat::kQ8},
                                    {"q8q4", simd::KvFormat::kQ8, simd::KvFormat::kQ4},
                                    {"q4", simd::KvFormat::kQ4, simd::KvFormat::kQ4}};

/// Attention over a cache of `length` positions, one layer of a model of that many heads.
void addAttention(const std::string& target, const CacheRows& rows, std::size_t length, std::size_t heads,
                  std::size_t kvHeads) {
    const std::string name = "attention/" + target + "/" + rows.name + "/" + std::to_string(length) + "/" +
                             std::to_string(heads) + "x" + std::to_string(kvHeads);
    const auto run = [=](benchmark::State& state) {
        if (!simd::forceTarget(target)) return state.SkipWithError("this machine cannot run the target");
        constexpr std::size_t kHeadDim = 128;
        constexpr std::uint8_t kByte = 0x38;  // harmless in a code as in either half of a number
        const std::vector<float> query(heads * kHeadDim, 0.1F);
        const std::size_t keyStride = simd::kvRowBytes(rows.keys, kHeadDim);
        const std::size_t valueStride = simd::kvRowBytes(rows.values, kHeadDim);
        const std::vector<std::uint8_t> keys(kvHeads * length * keyStride, kByte);
        const std::vector<std::uint8_t> values(kvHeads * length * valueStride, kByte);
        const std::size_t shared = heads / kvHeads;
        std::vector<float> scratch(simd::attentionScratch(shared, kHeadDim));
        std::vector<float> output(heads * kHeadDim);
        for (auto _ : state) {
            for (std::size_t head = 0; head < kvHeads; ++head) {
                const std::size_t first = head * shared * kHeadDim;
                const simd::KvRows keyRows{keys.data() + head * length * keyStride, rows.keys, keyStride};
                const simd::KvRows valueRows{values.data() + head * length * valueStride, rows.values,
                                             valueStride};
                const simd::AttentionInput in{query.data() + first,
                                              1,
                                              shared,
                                              shared * kHeadDim,
                                              keyRows,
                                              valueRows,
                                              length,
                                              kHeadDim,
                                              0.088F};
                simd::attention(in, scratch.data(), output.data() + first);
            }
            benchmark::DoNotOptimize(output.data());
        }
        state.counters["gigabytesPerSecond"] = benchmark::Counter(
            static_cast<double>(state.iterations()) * static_cast<double>(keys.size() + values.size()) / 1e9,
            benchmark::Counter::kIsRate);
    };
    benchmark::RegisterBenchmark(name.c_str(), run);
}

}  // namespace

void registerFloatOperations(const std::string& target) {
    registerVectors(target);
    for (const CacheRows& rows : kCacheRows) {
        addAttention(target, rows, 2048, 32, 32);
        addAttention(target, rows, 2048, 32, 8);
        addAttention(target, rows, 128, 32, 8);
    }
}

}  // namespace onebit::bench
