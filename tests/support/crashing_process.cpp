// SPDX-License-Identifier: Apache-2.0
// Crashes as it is told, for app_crash_test and packaging/test_windows.sh: FOLDER KIND. First it prints where
// the code that crashes lies in its file.
#ifdef _WIN32
#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#else
#include <sys/mman.h>
#include <sys/resource.h>
#endif

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <stdexcept>
#include <string>
#include <thread>

#include "app/platform/crash_handler.h"

#ifdef _WIN32
extern "C" const char __ImageBase;
#else
extern "C" const char __executable_start;
#endif

namespace {

std::uintptr_t beginOfThisFile() {
#ifdef _WIN32
    return reinterpret_cast<std::uintptr_t>(&__ImageBase);
#else
    return reinterpret_cast<std::uintptr_t>(&__executable_start);
#endif
}

/// A page that may be neither read nor written.
void* closedPage() {
#ifdef _WIN32
    return ::VirtualAlloc(nullptr, 4096, MEM_RESERVE | MEM_COMMIT, PAGE_NOACCESS);
#else
    return ::mmap(nullptr, 4096, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
#endif
}

/// The crash is meant; neither core files nor a window that asks.
void letNobodyWonder() {
#ifdef _WIN32
    ::SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX);
#else
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
#endif
}

// In the memory of the process, and nowhere else: a report must not have it.
volatile char g_secret[] = "nobody else may read this";

[[gnu::noinline]] void touchMemoryThatIsNotThere() {
    *static_cast<volatile char*>(closedPage()) = g_secret[0];
}

[[gnu::noinline]] std::uintptr_t useUpTheStack(std::uintptr_t depth) {
    volatile char room[4096];
    room[depth % sizeof room] = static_cast<char>(depth);
    // Never true, which the compiler cannot know.
    if (g_secret[0] == 'N') return depth;
    return useUpTheStack(depth + 1) + static_cast<std::uintptr_t>(room[0]);
}

void crash(const std::string& kind) {
    if (kind == "memory") touchMemoryThatIsNotThere();
    if (kind == "thread") std::thread(&touchMemoryThatIsNotThere).join();
    if (kind == "stack") std::exit(static_cast<int>(useUpTheStack(0)));
    if (kind == "exception") throw std::runtime_error(const_cast<const char*>(g_secret));
    if (kind == "abort") std::abort();
}

}  // namespace

int main(int argumentCount, char** arguments) {
    if (argumentCount != 3) return 2;
    letNobodyWonder();
    onebit::app::installCrashHandler(arguments[1], "Crashing process 1.2.3 (commit 0123456789ab)");
    onebit::app::noteForCrashReports("first kernel");
    onebit::app::noteForCrashReports("second kernel");
    const auto place = reinterpret_cast<std::uintptr_t>(&touchMemoryThatIsNotThere) - beginOfThisFile();
    std::printf("%llx\n", static_cast<unsigned long long>(place));
    std::fflush(stdout);
    crash(arguments[2]);
    return 0;
}
