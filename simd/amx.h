// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

#include "simd/lanes.h"

/// Intel's Advanced Matrix Extensions: tile registers, and a unit that multiplies tiles of bytes.
namespace onebit::simd {

/// Fewer tokens than this are left to the other kernels: unpacking the weights would take longer than what
/// the unit saves. By counting instructions; no machine with AMX was at hand.
inline constexpr std::size_t kAmxTokens = 8;

/// int8DotLanes() on the unit. Only where amxAvailable() is true and the target of AVX-512 with VNNI is
/// supported.
void int8DotLanesAmx(const LanesMatrix& w, const Int8Activations& x, RowRange rows, Output out);

}  // namespace onebit::simd
