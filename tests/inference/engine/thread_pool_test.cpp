// SPDX-License-Identifier: Apache-2.0
#include "inference/base/thread_pool.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <ctime>
#include <mutex>
#include <numeric>
#include <set>
#include <thread>
#include <vector>

#include "inference/base/system_resources.h"
#include "inference/base/thread_priority.h"

#if defined(__linux__)
#include <sys/resource.h>
#elif defined(_WIN32)
#ifndef NOMINMAX
#define NOMINMAX
#endif
#include <windows.h>
#endif

namespace onebit::test {
namespace {

/// Processor time of this process in milliseconds. Windows' clock() tells the time that passed instead.
double processorMs() {
#ifdef _WIN32
    FILETIME made, ended, kernel, user;
    GetProcessTimes(GetCurrentProcess(), &made, &ended, &kernel, &user);
    const auto hundredNs = [](const FILETIME& time) {
        return static_cast<double>(std::uint64_t{time.dwHighDateTime} << 32 | time.dwLowDateTime);
    };
    return (hundredNs(kernel) + hundredNs(user)) / 1e4;
#else
    return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
#endif
}

class ThreadPools : public testing::TestWithParam<std::uint32_t> {};

TEST_P(ThreadPools, CoverEveryRowOnceInRangesThatBeginAtMultiplesOfTheGrain) {
    ThreadPool pool(GetParam());
    for (const std::size_t rows : {0, 1, 7, 64, 65, 1000}) {
        for (const std::size_t grain : {1, 3, 64, 5000}) {
            std::vector<std::atomic<int>> visits(rows);
            std::atomic<bool> wellFormed{true};
            pool.parallelFor(rows, grain, [&](simd::RowRange range, std::size_t worker) {
                const bool good = range.begin % grain == 0 && range.begin < range.end && range.end <= rows &&
                                  range.end - range.begin <= grain && worker < pool.threadCount();
                if (!good) wellFormed = false;
                for (std::size_t row = range.begin; row < range.end; ++row)
                    ++visits[row];
            });
            EXPECT_TRUE(wellFormed) << rows << " rows by " << grain;
            for (std::size_t row = 0; row < rows; ++row)
                ASSERT_EQ(visits[row], 1) << "row " << row;
        }
    }
}

TEST_P(ThreadPools, ShowTheCallerEverythingThatTheRowsWrote) {
    ThreadPool pool(GetParam());
    std::vector<std::size_t> values(257);
    for (std::size_t loop = 1; loop <= 3000; ++loop) {
        pool.parallelFor(values.size(), 16, [&](simd::RowRange range, std::size_t /*worker*/) {
            for (std::size_t row = range.begin; row < range.end; ++row)
                values[row] += row + loop;
        });
        // Plain reads: a loop that had not ended would be caught here, or by ThreadSanitizer.
        const std::size_t expected = loop * (loop + 1) / 2 + loop * 256;
        ASSERT_EQ(values.back(), expected);
        ASSERT_EQ(values.front(), loop * (loop + 1) / 2);
    }
}

TEST_P(ThreadPools, WorkAgainAfterTheirThreadsFellAsleep) {
    ThreadPool pool(GetParam());
    for (int round = 0; round < 5; ++round) {
        std::this_thread::sleep_for(std::chrono::milliseconds(3));
        std::atomic<std::size_t> sum{0};
        pool.parallelFor(100, 1, [&](simd::RowRange range, std::size_t /*worker*/) { sum += range.begin; });
        EXPECT_EQ(sum, 4950U);
    }
}

INSTANTIATE_TEST_SUITE_P(Threads, ThreadPools, testing::Values(1U, 2U, 3U, 8U),
                         testing::PrintToStringParamName());

TEST(ThreadPool, DoesNotWaitForAThreadThatTookNothing) {
    ThreadPool pool(2);
    // One thread is held inside a row; the other one must be able to finish all the rest.
    std::atomic<std::size_t> done{0};
    pool.parallelFor(64, 1, [&](simd::RowRange range, std::size_t /*worker*/) {
        if (range.begin == 0) {
            const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(20);
            while (done < 63 && std::chrono::steady_clock::now() < end)
                std::this_thread::yield();
        }
        ++done;
    });
    EXPECT_EQ(done, 64U);
}

TEST(ThreadPool, LetsEachThreadBeginWithAPartOfItsOwn) {
    ThreadPool pool(2);
    std::atomic<int> begun{0};
    std::vector<std::vector<std::size_t>> taken(pool.threadCount());
    pool.parallelFor(200, 10, [&](simd::RowRange range, std::size_t worker) {
        taken[worker].push_back(range.begin);
        ++begun;
        // Until both have begun: a thread that has to wait for its processor loses its rows to the other one.
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(20);
        while (begun < 2 && std::chrono::steady_clock::now() < end)
            std::this_thread::yield();
    });
    EXPECT_EQ(taken[0].front(), 0U);
    EXPECT_EQ(taken[1].front(), 100U);
    EXPECT_EQ(taken[0].size() + taken[1].size(), 20U);
}

TEST(ThreadPool, GivesEachThreadANumberOfItsOwn) {
    ThreadPool pool(3);
    std::atomic<bool> clash{false};
    std::vector<std::atomic<int>> inside(pool.threadCount());
    pool.parallelFor(300, 1, [&](simd::RowRange /*range*/, std::size_t worker) {
        if (++inside[worker] != 1) clash = true;
        --inside[worker];
    });
    EXPECT_FALSE(clash);
}

TEST(ThreadPool, UsesNoProcessorTimeWhenIdle) {
    ThreadPool pool(4);
    pool.parallelFor(100, 1, [](simd::RowRange /*range*/, std::size_t /*worker*/) {});
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    const double before = processorMs();
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
    const double busyMs = processorMs() - before;
    EXPECT_LT(busyMs, 20) << "three threads that spin would take up to 600";
}

TEST(ThreadPool, TakesTheUsableProcessorsForZero) {
    EXPECT_EQ(ThreadPool(0).threadCount(), usableProcessors());
    EXPECT_GE(usableProcessors(), 1U);
}

/// The niceness of each thread that computes in a pool made by a thread that `prepare` has changed.
std::set<int> nicenessOfAPool(void (*prepare)()) {
    std::set<int> seen;
    std::thread([&] {
        prepare();
        ThreadPool pool(2);
        std::mutex mutex;
        std::set<std::size_t> workers;
        // Until both have computed: which of them takes a chunk is not known.
        while (workers.size() < pool.threadCount()) {
            pool.parallelFor(64, 1, [&](simd::RowRange, std::size_t worker) {
                const std::lock_guard lock(mutex);
                workers.insert(worker);
#if defined(__linux__)
                seen.insert(getpriority(PRIO_PROCESS, 0));
#else
                seen.insert(threadPriorityLowered() ? 1 : 0);
#endif
            });
        }
    }).join();
    return seen;
}

TEST(ThreadPool, ComputesWithThePriorityOfTheThreadThatMadeIt) {
    const std::set<int> normal = nicenessOfAPool([] {});
    const std::set<int> low = nicenessOfAPool(&lowerThreadPriority);
    ASSERT_EQ(normal.size(), 1U);
    ASSERT_EQ(low.size(), 1U);
    if (*normal.begin() >= 10) {
        EXPECT_EQ(*low.begin(), *normal.begin()) << "these tests run with little priority";
    } else {
        EXPECT_GT(*low.begin(), *normal.begin());
    }
}

}  // namespace
}  // namespace onebit::test
