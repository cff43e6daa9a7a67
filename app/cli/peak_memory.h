// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace onebit::app::cli {

/// The most physical memory this process has occupied so far, mapped model pages included, in MiB. 0 where
/// the system does not tell.
double peakMemoryMiB();

}  // namespace onebit::app::cli
