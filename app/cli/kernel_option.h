// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/App.hpp>

#include "app/kernels/kernel_chooser.h"

namespace onebit::app::cli {

/// The option --kernel of all commands, like --simd: it holds for the process. ONEBIT_KERNELS stands behind
/// it, and what it says wrongly is wrong usage too.
void addKernelOption(CLI::App& app);

/// Decides what models are computed with, as the option and the environment have it. What is measured is kept
/// in the person's own profile. After the command line was read.
KernelChooser kernelChooser();

}  // namespace onebit::app::cli
