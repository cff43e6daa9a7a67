// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace onebit::bench {

/// Registers the benchmarks of one target; they force it before they run.
void registerProducts(const std::string& target);
void registerFloatOperations(const std::string& target);

}  // namespace onebit::bench
