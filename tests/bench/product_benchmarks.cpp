// SPDX-License-Identifier: Apache-2.0
#include <benchmark/benchmark.h>

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "simd/lanes.h"
#include "simd/matrix.h"
#include "simd/products.h"
#include "simd/target.h"
#include "tests/bench/bench_data.h"
#include "tests/bench/kernel_bench.h"

namespace onebit::bench {
namespace {

using simd::Output;
using simd::RowRange;

/// In the second-level cache, where the kernel's own speed shows, and in memory, where models live.
struct Shape {
    const char* place;
    std::size_t rows;
    std::size_t cols;
    std::size_t tokens;
};
constexpr Shape kShapes[] = {{"cache", 256, 4096, 1}, {"memory", 131072, 4096, 1}, {"cache", 256, 4096, 32}};

/// Runs `product` over all rows in ranges of `kRowsACall`, as threads take them.
constexpr std::size_t kRowsACall = 64;

void measure(benchmark::State& state, const std::string& target, const Shape& shape, std::size_t weightBytes,
             const std::function<void(RowRange, Output)>& product) {
    if (!simd::forceTarget(target)) return state.SkipWithError("this machine cannot run the target");
    std::vector<float> y(shape.tokens * shape.rows);
    for (auto _ : state) {
        for (std::size_t row = 0; row < shape.rows; row += kRowsACall) {
            product({row, row + kRowsACall}, {y.data(), shape.rows});
        }
        benchmark::DoNotOptimize(y.data());
    }
    const double calls = static_cast<double>(state.iterations());
    const double products = static_cast<double>(shape.rows * shape.cols * shape.tokens);
    state.counters["gigabytesPerSecond"] =
        benchmark::Counter(calls * static_cast<double>(weightBytes) / 1e9, benchmark::Counter::kIsRate);
    state.counters["gigaproductsPerSecond"] =
        benchmark::Counter(calls * products / 1e9, benchmark::Counter::kIsRate);
    state.counters["rows"] = static_cast<double>(shape.rows);
    state.counters["cols"] = static_cast<double>(shape.cols);
    state.counters["tokens"] = static_cast<double>(shape.tokens);
}

std::string nameOf(const char* kernel, const std::string& target, const Shape& shape) {
    return std::string(kernel) + "/" + target + "/" + shape.place + "/" + std::to_string(shape.tokens);
}

void registerBinary(const std::string& target, const Shape& shape) {
    const auto add = [&](const char* kernel, auto product, std::size_t group = simd::kGroupSize) {
        benchmark::RegisterBenchmark(
            nameOf(kernel, target, shape).c_str(), [target, shape, product, group](benchmark::State& state) {
                const BinaryData w(shape.rows, shape.cols, group);
                const ActivationData x(shape.tokens, shape.cols, false);
                measure(state, target, shape, w.bytes(),
                        [&](RowRange rows, Output out) { product(w.view(), x, rows, out); });
            });
    };
    using W = simd::BinaryMatrix;
    using X = ActivationData;
    add("xnorPopcount", [](const W& w, const X& x, RowRange rows, Output out) {
        simd::xnorPopcount(w, x.signs(), rows, out);
    });
    const auto int8DotBinary = [](const W& w, const X& x, RowRange rows, Output out) {
        simd::int8DotBinary(w, x.int8(), rows, out);
    };
    add("int8DotBinary", int8DotBinary);
    add("int8DotBinary-smallScaleGroups", int8DotBinary, simd::kSmallScaleGroup);
    add("bitPlanes", [](const W& w, const X& x, RowRange rows, Output out) {
        simd::bitPlanes(w, x.int8(), x.planes.data(), rows, out);
    });
}

/// Owns what arrangeInLanes() makes of any rows.
template <typename Rows>
struct LanesData {
    LanesData(const Rows& from, simd::LaneCode code, std::size_t scaleGroup, float scale)
        : words(simd::laneWordBytes(code, from.rows, from.cols)),
          scales(simd::laneScaleCount(from.rows, from.cols, scaleGroup)),
          view{from.rows, from.cols, code, words.data(), scales.data(), scaleGroup, scale} {
        simd::arrangeInLanes(from, {0, from.rows}, words.data(), scales.data());
    }
    std::size_t bytes() const { return words.size() + 2 * scales.size(); }

    std::vector<std::uint8_t> words;
    std::vector<std::uint16_t> scales;
    simd::LanesMatrix view;
};

void registerLanes(const std::string& target, const Shape& shape) {
    const auto add = [&](const char* kernel, auto makeLanes, bool perToken) {
        benchmark::RegisterBenchmark(nameOf(kernel, target, shape).c_str(), [=](benchmark::State& state) {
            const auto w = makeLanes();
            const ActivationData x(shape.tokens, shape.cols, perToken);
            measure(state, target, shape, w.bytes(),
                    [&](RowRange rows, Output out) { simd::int8DotLanes(w.view, x.int8(), rows, out); });
        });
    };
    add(
        "int8DotLanes-binary",
        [shape] {
            const BinaryData rows(shape.rows, shape.cols, simd::kGroupSize);
            return LanesData<simd::BinaryMatrix>(rows.view(), simd::LaneCode::kBinary, simd::kGroupSize, 1);
        },
        false);
    for (const std::size_t scaleGroup : {std::size_t{0}, 2 * simd::kGroupSize}) {
        add(
            scaleGroup == 0 ? "int8DotLanes-ternary-oneScale" : "int8DotLanes-ternary-blockScales",
            [shape, scaleGroup] {
                const TernaryData rows(shape.rows, shape.cols, scaleGroup);
                return LanesData<simd::TernaryMatrix>(rows.view(), simd::LaneCode::kTernary, scaleGroup, 1);
            },
            scaleGroup == 0);
    }
}

void registerTernary(const std::string& target, const Shape& shape) {
    const auto add = [&](const char* kernel, std::size_t scaleGroup, bool perToken) {
        benchmark::RegisterBenchmark(nameOf(kernel, target, shape).c_str(), [=](benchmark::State& state) {
            const TernaryData w(shape.rows, shape.cols, scaleGroup);
            const ActivationData x(shape.tokens, shape.cols, perToken);
            measure(state, target, shape, w.bytes(),
                    [&](RowRange rows, Output out) { simd::int8DotTernary(w.view(), x.int8(), rows, out); });
        });
    };
    add("int8DotTernary-oneScale", 0, true);
    add("int8DotTernary-blockScales", 256, false);
    add("int8DotTernary-halfGroupScales", simd::kGroupSize / 2, false);
}

void registerDense(const std::string& target, const Shape& shape) {
    const struct {
        const char* name;
        simd::DenseType type;
    } formats[] = {{"denseDot-F32", simd::DenseType::kF32},   {"denseDot-F16", simd::DenseType::kF16},
                   {"denseDot-BF16", simd::DenseType::kBf16}, {"denseDot-Q4_0", simd::DenseType::kQ4_0},
                   {"denseDot-Q4_K", simd::DenseType::kQ4_K}, {"denseDot-Q8_0", simd::DenseType::kQ8_0},
                   {"denseDot-Q6_K", simd::DenseType::kQ6_K}};
    Shape smaller = shape;
    if (smaller.rows > 256) smaller.rows /= 8;
    for (const auto& format : formats) {
        benchmark::RegisterBenchmark(
            nameOf(format.name, target, smaller).c_str(), [target, smaller, format](benchmark::State& state) {
                const DenseData w(format.type, smaller.rows, smaller.cols);
                const ActivationData x(smaller.tokens, smaller.cols, true);
                measure(state, target, smaller, w.bytes(),
                        [&](RowRange rows, Output out) { simd::denseDot(w.view(), x.floats(), rows, out); });
            });
    }
}

}  // namespace

void registerProducts(const std::string& target) {
    for (const Shape& shape : kShapes) {
        registerBinary(target, shape);
        registerTernary(target, shape);
        registerLanes(target, shape);
        registerDense(target, shape);
    }
}

}  // namespace onebit::bench
