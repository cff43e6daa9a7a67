// SPDX-License-Identifier: Apache-2.0
#include <execinfo.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/utsname.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <ctime>
#include <string>

#include "app/platform/crash_handler.h"
#include "app/platform/crash_report.h"
#include "app/platform/loaded_files.h"

namespace onebit::app {
namespace {

struct CrashSignal {
    int number;
    const char* words;
};

constexpr CrashSignal kCrashSignals[] = {
    {SIGSEGV, "SIGSEGV, memory that is not there"},
    {SIGBUS, "SIGBUS, memory or a file that could not be read"},
    {SIGILL, "SIGILL, an instruction that this processor does not have"},
    {SIGFPE, "SIGFPE, a division that cannot be done"},
    {SIGABRT, "SIGABRT, ended by itself"},
};

constexpr int kMostFrames = 128;
constexpr std::size_t kStackBytes = 64 << 10;

// All that the handler needs, made before.
CrashPath<char> g_path;
char g_system[256];
LoadedFiles g_files;
alignas(16) char g_stack[kStackBytes];
std::atomic_flag g_crashed = ATOMIC_FLAG_INIT;

/// Opens the report; -1 if that is not possible.
int openReport(std::time_t now) {
    ::mkdir(g_path.text(), S_IRWXU);
    if (!g_path.appendReportName(now, ::getpid())) return -1;
    return ::open(g_path.text(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
}

void writePlaces(SignalSafeText& report) {
    static void* frames[kMostFrames];
    const int count = ::backtrace(frames, kMostFrames);
    g_files.read();
    for (int i = 0; i < count; ++i) {
        const auto address = reinterpret_cast<std::uintptr_t>(frames[i]);
        const LoadedFiles::File* file = g_files.holding(address);
        report.text("  ");
        if (file != nullptr) report.text(file->name).text(" +");
        report.address(file != nullptr ? address - file->base : address).text("\n");
    }
}

void writeReport(int number, const siginfo_t& info) {
    const std::time_t now = std::time(nullptr);
    const int file = openReport(now);
    if (file < 0) return;
    {
        SignalSafeText report(file);
        const char* kind = "";
        for (const CrashSignal& row : kCrashSignals) {
            if (row.number == number) kind = row.words;
        }
        const auto address = reinterpret_cast<std::uintptr_t>(info.si_addr);
        const bool hasAddress = number == SIGSEGV || number == SIGBUS;
        writeCrashHead(report, kind, hasAddress ? &address : nullptr, now, g_system);
        writePlaces(report);
    }
    ::close(file);
}

void onCrash(int number, siginfo_t* info, void*) {
    if (g_crashed.test_and_set()) {
        // Another thread is at it, and ends the process.
        for (;;)
            ::pause();
    }
    writeReport(number, *info);
    // The default again, so that the process ends as it would have, with a core file where those are wanted.
    ::signal(number, SIG_DFL);
    ::raise(number);
}

}  // namespace

void installCrashHandler(const std::filesystem::path& folder, const std::string& program) {
    if (!g_path.append(folder.c_str())) return;
    setCrashProgram(program);
    utsname system = {};
    ::uname(&system);
    copyForCrash(g_system, sizeof g_system,
                 std::string(system.sysname) + " " + system.release + " " + system.machine);
    // The first call loads a library, which a handler must not.
    void* frame = nullptr;
    ::backtrace(&frame, 1);
    // A stack that overflowed is no place to run on.
    stack_t stack = {};
    stack.ss_sp = g_stack;
    stack.ss_size = sizeof g_stack;
    ::sigaltstack(&stack, nullptr);
    struct sigaction action = {};
    action.sa_sigaction = &onCrash;
    action.sa_flags = SA_SIGINFO | SA_ONSTACK;
    // A crash within the handler ends the process at once.
    ::sigfillset(&action.sa_mask);
    for (const CrashSignal& row : kCrashSignals)
        ::sigaction(row.number, &action, nullptr);
}

}  // namespace onebit::app
