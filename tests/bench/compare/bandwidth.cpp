// SPDX-License-Identifier: Apache-2.0
// How fast this machine's threads read memory that no cache holds: what limits the generation of tokens.
//   onebit_bandwidth_bench THREADS   one JSON object on standard output
#include <sys/mman.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <numeric>
#include <thread>
#include <vector>

namespace {

constexpr std::size_t kBytes = std::size_t{1} << 30;
constexpr std::size_t kWords = kBytes / sizeof(std::uint64_t);
constexpr std::size_t kLineWords = 8;
constexpr int kRepetitions = 9;

/// In the order in which they lie there: read from eight places in turn, they came at half the speed or less.
std::uint64_t sumOf(const std::uint64_t* words, std::size_t count) {
    std::array<std::uint64_t, kLineWords> sums{};
    for (std::size_t line = 0; line + kLineWords <= count; line += kLineWords) {
        for (std::size_t i = 0; i < kLineWords; ++i)
            sums[i] += words[line + i];
    }
    return std::accumulate(sums.begin(), sums.end(), std::uint64_t{0});
}

double gigabytesPerSecond(const std::uint64_t* words, std::size_t threads) {
    std::vector<std::uint64_t> sums(threads);
    std::vector<std::thread> readers;
    const auto begin = std::chrono::steady_clock::now();
    for (std::size_t t = 0; t < threads; ++t) {
        const std::size_t part = kWords / threads;
        readers.emplace_back([=, &sums] { sums[t] = sumOf(words + t * part, part); });
    }
    for (std::thread& reader : readers)
        reader.join();
    const std::chrono::duration<double> time = std::chrono::steady_clock::now() - begin;
    // Says what was read, so that the compiler may not leave it out.
    if (std::accumulate(sums.begin(), sums.end(), std::uint64_t{0}) == 1) std::puts("");
    return static_cast<double>(kBytes) / time.count() / 1e9;
}

}  // namespace

int main(int argc, char** argv) {
    const int threads = argc == 2 ? std::atoi(argv[1]) : 0;
    if (threads < 1 || threads > 1024) {
        std::fprintf(stderr, "usage: onebit_bandwidth_bench THREADS\n");
        return 2;
    }
    void* memory =
        mmap(nullptr, kBytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);  // NOLINT: C's API
    if (memory == MAP_FAILED) {
        std::fprintf(stderr, "1 GiB of memory is needed and was refused\n");
        return 1;
    }
    madvise(memory, kBytes, MADV_HUGEPAGE);
    auto* words = static_cast<std::uint64_t*>(memory);
    std::iota(words, words + kWords, std::uint64_t{1});
    std::vector<double> rates;
    for (int i = 0; i < kRepetitions; ++i)
        rates.push_back(gigabytesPerSecond(words, static_cast<std::size_t>(threads)));
    std::sort(rates.begin(), rates.end());
    std::printf("{\"threads\":%d,\"gigabytesPerSecond\":%.2f}\n", threads, rates[kRepetitions / 2]);
    return 0;
}
