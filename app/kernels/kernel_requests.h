// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "inference/kernel_choice.h"

namespace onebit::app {

/// The kernels that a person asked for; families without one are measured.
using KernelRequests = std::map<KernelFamily, WeightKernel>;

/// Adds what `text` asks for, FAMILY=KERNEL separated by commas: "binary=bit planes,ternary=rows". "default"
/// asks for the default kernel of every family, and nothing for nothing. kInvalidArgument with a detail that
/// names what there is; `requests` is then as it was.
Result<void> addKernelRequests(std::string_view text, KernelRequests& requests);

/// What the environment variable ONEBIT_KERNELS asks for, in the same form.
Result<KernelRequests> kernelRequestsOfEnvironment();

/// "binary (lanes, rows, bit planes), ternary (lanes, rows), ...", for people who have to choose.
std::string kernelFamiliesInWords();

}  // namespace onebit::app
