// SPDX-License-Identifier: Apache-2.0
#include "app/cli/interrupt.h"

#include <atomic>
#include <csignal>

namespace onebit::app::cli {
namespace {

// A signal handler can reach nothing but globals; StopFlag::request() is a lock-free store.
std::atomic<StopFlag*> g_stop{nullptr};
static_assert(std::atomic<StopFlag*>::is_always_lock_free);

extern "C" void onInterrupt(int signalNumber) {
    if (StopFlag* stop = g_stop.load()) stop->request();
    std::signal(signalNumber, SIG_DFL);
}

}  // namespace

InterruptStops::InterruptStops(StopFlag& stop) {
    g_stop.store(&stop);
    std::signal(SIGINT, onInterrupt);
}

InterruptStops::~InterruptStops() {
    std::signal(SIGINT, SIG_DFL);
    g_stop.store(nullptr);
}

}  // namespace onebit::app::cli
