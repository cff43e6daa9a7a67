// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <cstdint>

/// Sleeping until a word changes, as std::atomic's own wait() does it. On Windows the system's calls are used
/// directly: the standard library of GCC puts a lock in their place and can miss a notification between
/// looking at the word and going to sleep, after which nobody wakes the thread.
namespace onebit {

/// Returns when `word` was seen to differ from `old`. Any thread.
void waitWhileEqual(const std::atomic<std::uint32_t>& word, std::uint32_t old);

/// Wakes one thread, or all, that wait for `word`, which was changed before. Any thread.
void wakeOne(std::atomic<std::uint32_t>& word);
void wakeAll(std::atomic<std::uint32_t>& word);

}  // namespace onebit
