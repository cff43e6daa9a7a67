// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <benchmark/benchmark.h>

#include <vector>

namespace onebit::bench {

/// Writes one JSON object a line and measurement: name, nanoseconds a call, and every counter of the
/// benchmark (gigabytes of weights and gigaproducts a second, shapes). Google Benchmark's own JSON is one
/// document for a whole run, which a pipe cannot read line by line.
class JsonLineReporter : public benchmark::BenchmarkReporter {
  public:
    bool ReportContext(const Context& context) override;
    void ReportRuns(const std::vector<Run>& runs) override;
};

}  // namespace onebit::bench
