// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

namespace onebit {

/// Weights that the same kernel multiplies at about the same speed; one format stands for all of them.
struct KernelKind {
    std::string_view kind;    ///< its name in MachineSpeed
    std::string_view format;  ///< the format that is measured
    bool binaryActivations = false;
};

/// All kinds that are measured.
std::span<const KernelKind> kernelKinds();

/// What stands for weights of a format in an architecture; empty for a format that is not known.
std::string_view kernelKindOf(std::string_view format, bool binaryActivations);

/// Weights of binary activations: the architecture's projections.
inline constexpr std::string_view kBinaryActivationsKind = "Q1_0 by binary";

}  // namespace onebit
