// SPDX-License-Identifier: Apache-2.0
#include "inference/base/thread_pool.h"

#include <algorithm>
#include <chrono>
#include <system_error>

#include "inference/base/atomic_wait.h"
#include "inference/base/system_resources.h"
#include "inference/base/thread_priority.h"

#if defined(__x86_64__) || defined(__i386__) || defined(_M_X64)
#include <immintrin.h>
#endif

namespace onebit {
namespace {

// Longer than the serial work between two products of one token, shorter than what waking a thread costs
// many times over.
constexpr std::chrono::microseconds kSpinTime{60};
constexpr int kPausesPerLook = 8;
constexpr std::uint64_t kChunkMask = 0xFFFFFFFFU;
constexpr int kLoopShift = 32;

void pauseBriefly() {
#if defined(__x86_64__) || defined(__i386__) || defined(_M_X64)
    _mm_pause();
#elif defined(__aarch64__) && !defined(_MSC_VER)
    asm volatile("yield");
#endif
}

/// Spins until `ready` or the time is up; returns the last `ready()`.
template <typename Ready>
bool spinUntil(const Ready& ready) {
    const auto end = std::chrono::steady_clock::now() + kSpinTime;
    do {
        for (int i = 0; i < kPausesPerLook; ++i) {
            if (ready()) return true;
            pauseBriefly();
        }
    } while (std::chrono::steady_clock::now() < end);
    return ready();
}

/// The first of a part's chunks, where parts differ by one chunk at most.
std::size_t beginOfPart(std::size_t chunks, std::size_t parts, std::size_t part) {
    return chunks / parts * part + std::min(part, chunks % parts);
}
std::size_t endOfPart(std::size_t chunks, std::size_t parts, std::size_t part) {
    return beginOfPart(chunks, parts, part + 1);
}

}  // namespace

ThreadPool::ThreadPool(std::uint32_t threads) : m_parts(threads == 0 ? usableProcessors() : threads) {
    m_threads.reserve(m_parts.size());
    for (std::size_t worker = 1; worker < m_parts.size(); ++worker) {
        try {
            m_threads.emplace_back([this, worker, low = threadPriorityLowered()] {
                if (low) lowerThreadPriority();
                work(worker);
            });
        } catch (const std::system_error&) {
            break;  // the loops run on fewer threads
        }
    }
}

ThreadPool::~ThreadPool() {
    m_ending.store(true, std::memory_order_release);
    m_wakeUps.fetch_add(1, std::memory_order_release);
    wakeAll(m_wakeUps);
    for (std::thread& thread : m_threads)
        thread.join();
}

void ThreadPool::run(const Job& job) {
    if (job.rows == 0) return;
    const std::size_t chunks = (job.rows - 1) / job.grain + 1;
    if (chunks == 1 || m_threads.empty() || chunks > kChunkMask) {
        for (std::size_t begin = 0; begin < job.rows; begin += job.grain) {
            job.call(job.context, {begin, std::min(begin + job.grain, job.rows)}, 0);
        }
        return;
    }
    m_job = job;
    m_chunksDone.store(0, std::memory_order_relaxed);
    handOut(chunks);
    m_wakeUps.fetch_add(1, std::memory_order_release);
    wakeAll(m_wakeUps);
    takeChunks(0);
    waitForChunks(static_cast<std::uint32_t>(chunks));
}

void ThreadPool::handOut(std::size_t chunks) {
    ++m_loop;
    for (std::size_t part = 0; part < m_parts.size(); ++part) {
        const std::size_t count =
            endOfPart(chunks, m_parts.size(), part) - beginOfPart(chunks, m_parts.size(), part);
        m_parts[part].left.store((m_loop << kLoopShift) | count, std::memory_order_release);
    }
}

bool ThreadPool::takeChunks(std::size_t worker) {
    bool took = false;
    for (std::size_t i = 0; i < m_parts.size(); ++i)
        took |= takeChunksOf((worker + i) % m_parts.size(), worker);
    return took;
}

bool ThreadPool::takeChunksOf(std::size_t part, std::size_t worker) {
    bool took = false;
    std::atomic<std::uint64_t>& counter = m_parts[part].left;
    std::uint64_t left = counter.load(std::memory_order_acquire);
    while ((left & kChunkMask) != 0) {
        if (!counter.compare_exchange_weak(left, left - 1, std::memory_order_acq_rel,
                                           std::memory_order_acquire)) {
            continue;
        }
        // From here to the count below the loop cannot end, so m_job stays as it is.
        const Job job = m_job;
        const std::size_t chunks = (job.rows - 1) / job.grain + 1;
        const std::size_t chunk =
            endOfPart(chunks, m_parts.size(), part) - static_cast<std::size_t>(left & kChunkMask);
        const std::size_t begin = chunk * job.grain;
        job.call(job.context, {begin, std::min(begin + job.grain, job.rows)}, worker);
        if (m_chunksDone.fetch_add(1, std::memory_order_acq_rel) + 1 == chunks) wakeOne(m_chunksDone);
        took = true;
        left = counter.load(std::memory_order_acquire);
    }
    return took;
}

void ThreadPool::waitForChunks(std::uint32_t chunks) {
    const auto done = [&] { return m_chunksDone.load(std::memory_order_acquire) == chunks; };
    if (spinUntil(done)) return;
    // Somebody who took a chunk is not running: sleep, so that it can have this processor.
    for (std::uint32_t seen = m_chunksDone.load(std::memory_order_acquire); seen != chunks;
         seen = m_chunksDone.load(std::memory_order_acquire)) {
        waitWhileEqual(m_chunksDone, seen);
    }
}

void ThreadPool::work(std::size_t worker) {
    while (true) {
        // Looked at before m_ending: whoever sees the destructor's wake-up sees its wish too, and whoever
        // does not is woken by it.
        const std::uint32_t seen = m_wakeUps.load(std::memory_order_acquire);
        if (m_ending.load(std::memory_order_acquire)) return;
        if (takeChunks(worker)) continue;
        const auto woken = [&] { return m_wakeUps.load(std::memory_order_acquire) != seen; };
        if (!spinUntil(woken)) waitWhileEqual(m_wakeUps, seen);
    }
}

}  // namespace onebit
