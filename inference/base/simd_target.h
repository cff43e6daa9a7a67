// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simd/target.h"

/// The instruction sets that kernels are compiled for, for those who may not include simd: to name the one in
/// use, to list them, to force one before a model is loaded. Contracts in simd/target.h.
namespace onebit {

using simd::chosenTarget;
using simd::compiledTargets;
using simd::forceTarget;
using SimdTarget = simd::Target;

}  // namespace onebit
