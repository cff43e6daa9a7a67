// SPDX-License-Identifier: Apache-2.0
#include "inference/base/thread_priority.h"

#if defined(__linux__)
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#elif defined(__APPLE__)
#include <pthread.h>
#elif defined(_WIN32)
#ifndef NOMINMAX
#define NOMINMAX
#endif
#include <windows.h>
#endif

namespace onebit {
namespace {

thread_local bool lowered = false;

}  // namespace

void lowerThreadPriority() {
    lowered = true;
#if defined(__linux__)
    // A tenth of the time of a thread that nobody lowered, and all that is left over.
    constexpr int kNice = 10;
    const auto thread = static_cast<id_t>(syscall(SYS_gettid));
    // Whoever started the program may have lowered it further.
    if (getpriority(PRIO_PROCESS, thread) < kNice) (void)setpriority(PRIO_PROCESS, thread, kNice);
#elif defined(__APPLE__)
    (void)pthread_set_qos_class_self_np(QOS_CLASS_UTILITY, 0);
#elif defined(_WIN32)
    (void)SetThreadPriority(GetCurrentThread(), THREAD_PRIORITY_BELOW_NORMAL);
#endif
}

bool threadPriorityLowered() {
    return lowered;
}

}  // namespace onebit
