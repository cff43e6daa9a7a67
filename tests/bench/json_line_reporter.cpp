// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/json_line_reporter.h"

#include <benchmark/benchmark.h>

#include <ostream>
#include <string>
#include <vector>

namespace onebit::bench {

bool JsonLineReporter::ReportContext(const Context& /*context*/) {
    return true;
}

void JsonLineReporter::ReportRuns(const std::vector<Run>& runs) {
    for (const Run& run : runs) {
        std::ostream& out = GetOutputStream();
        out << R"({"name":")" << run.benchmark_name() << R"(","nanoseconds":)"
            << run.GetAdjustedCPUTime() / benchmark::GetTimeUnitMultiplier(run.time_unit) * 1e9;
        for (const auto& [name, counter] : run.counters)
            out << ",\"" << name << "\":" << counter.value;
        out << "}" << std::endl;
    }
}

}  // namespace onebit::bench
