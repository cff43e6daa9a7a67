// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace onebit {

/// From now on every other thread that wants to run goes before this one, and the system may choose slower
/// and thriftier cores for it. For the rest of the thread's life: few systems let an ordinary program take
/// it back. Nothing happens where the system refuses.
void lowerThreadPriority();

/// Whether this thread was lowered.
bool threadPriorityLowered();

}  // namespace onebit
