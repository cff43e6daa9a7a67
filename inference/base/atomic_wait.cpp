// SPDX-License-Identifier: Apache-2.0
#include "inference/base/atomic_wait.h"

#ifdef _WIN32
#define WIN32_LEAN_AND_MEAN
#ifndef NOMINMAX
#define NOMINMAX
#endif
#include <windows.h>
#endif

namespace onebit {

#ifdef _WIN32

static_assert(sizeof(std::atomic<std::uint32_t>) == sizeof(std::uint32_t) &&
              std::atomic<std::uint32_t>::is_always_lock_free);

void waitWhileEqual(const std::atomic<std::uint32_t>& word, std::uint32_t old) {
    // The call may return for no reason, so the word is looked at again.
    while (word.load(std::memory_order_acquire) == old) {
        void* address = const_cast<std::atomic<std::uint32_t>*>(&word);
        ::WaitOnAddress(address, &old, sizeof old, INFINITE);
    }
}

void wakeOne(std::atomic<std::uint32_t>& word) {
    ::WakeByAddressSingle(&word);
}
void wakeAll(std::atomic<std::uint32_t>& word) {
    ::WakeByAddressAll(&word);
}

#else

void waitWhileEqual(const std::atomic<std::uint32_t>& word, std::uint32_t old) {
    word.wait(old, std::memory_order_acquire);
}

void wakeOne(std::atomic<std::uint32_t>& word) {
    word.notify_one();
}
void wakeAll(std::atomic<std::uint32_t>& word) {
    word.notify_all();
}

#endif

}  // namespace onebit
