// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace onebit::simd {

/// Chooses the target for the whole program, once: the one that ONEBIT_SIMD_TARGET names, else the best.
/// Every public kernel calls it before its dispatch; after the first time it costs one load and a branch.
/// Thread-safe.
void selectTargetOnce();

/// Whether the chosen target has AMX. After selectTargetOnce(). Thread-safe.
bool amxChosen();

}  // namespace onebit::simd
