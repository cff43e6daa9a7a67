// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <thread>
#include <type_traits>
#include <vector>

#include "simd/matrix.h"

namespace onebit {

/// Threads that share the rows of one loop at a time. They spin for some microseconds after a loop, since
/// the next one usually follows at once, and then sleep without using the processor.
///
/// Rows are cut into chunks. Every thread has a part of them that lie one after another, so that it reads
/// memory in order, and when it is through takes what others have not begun. A loop waits only for chunks
/// that somebody has taken: a thread that the system does not run takes none and holds nobody up.
///
/// One caller at a time. The functions must not throw and must not start a loop on the same pool.
class ThreadPool {
  public:
    /// `threads` counts the caller; 0 means usableProcessors(). Fewer are used where the system refuses more.
    /// The pool's own have the priority of the thread that makes them.
    explicit ThreadPool(std::uint32_t threads);
    ~ThreadPool();
    ThreadPool(const ThreadPool&) = delete;
    ThreadPool& operator=(const ThreadPool&) = delete;

    /// Callers of a loop's function: the thread that called and the pool's own.
    std::uint32_t threadCount() const { return static_cast<std::uint32_t>(m_threads.size()) + 1; }

    /// Calls `function(range, worker)` for ranges of at most `grain` rows that cover [0, rows), on any
    /// thread, and returns when all are done. `worker` < threadCount() is different on every thread. The last
    /// range may be shorter; all begin at multiples of `grain`. Allocates nothing.
    template <typename Function>
    void parallelFor(std::size_t rows, std::size_t grain, const Function& function) {
        static_assert(std::is_invocable_v<const Function&, simd::RowRange, std::size_t>);
        const Job job{[](const void* context, simd::RowRange range, std::size_t worker) {
                          (*static_cast<const Function*>(context))(range, worker);
                      },
                      &function, rows, grain == 0 ? 1 : grain};
        run(job);
    }

  private:
    struct Job {
        void (*call)(const void* context, simd::RowRange range, std::size_t worker);
        const void* context;
        std::size_t rows;
        std::size_t grain;
    };

    /// Chunks of one thread. High half of `left`: number of the loop; low half: chunks that nobody has taken.
    /// In one word, so that a thread that comes late cannot take a chunk of another loop than it looked at.
    struct alignas(64) Part {
        std::atomic<std::uint64_t> left{0};
    };

    void run(const Job& job);
    void handOut(std::size_t chunks);
    void work(std::size_t worker);
    /// Takes and computes chunks until none are left. True if it took any.
    bool takeChunks(std::size_t worker);
    bool takeChunksOf(std::size_t part, std::size_t worker);
    void waitForChunks(std::uint32_t chunks);

    // Written at a loop's beginning and read by all.
    alignas(64) Job m_job{};    // stable while a chunk of it is taken and not done; read by whoever took one
    std::vector<Part> m_parts;  // of the caller and of each thread that was wanted
    std::atomic<std::uint32_t> m_wakeUps{0};
    std::atomic<bool> m_ending{false};
    // Written at the end of every chunk, and what only the caller reads.
    alignas(64) std::atomic<std::uint32_t> m_chunksDone{0};
    std::uint64_t m_loop = 0;
    std::vector<std::thread> m_threads;
};

}  // namespace onebit
