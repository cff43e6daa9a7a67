// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/kernel_bench.h"

#include <benchmark/benchmark.h>

#include <string>

#include "simd/target.h"
#include "tests/bench/json_line_reporter.h"

int main(int argc, char** argv) {
    for (const onebit::simd::Target& target : onebit::simd::compiledTargets()) {
        if (!target.supported) continue;
        onebit::bench::registerProducts(std::string(target.name));
        onebit::bench::registerFloatOperations(std::string(target.name));
    }
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
    onebit::bench::JsonLineReporter reporter;
    benchmark::RunSpecifiedBenchmarks(&reporter);
    return 0;
}
