// SPDX-License-Identifier: Apache-2.0
#include <execinfo.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/utsname.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <csignal>
#include <cstring>
#include <ctime>

#include "app/platform/crash_handler.h"
#include "app/platform/loaded_files.h"
#include "app/platform/signal_safe_text.h"

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

constexpr std::size_t kLongestPath = 4096;
constexpr std::size_t kLongestLine = 160;
constexpr int kMostFrames = 128;
constexpr std::size_t kStackBytes = 64 << 10;

// All that the handler needs, made before: it may neither allocate nor take a lock.
char g_folder[kLongestPath];
char g_program[kLongestLine];
char g_notes[2][kLongestLine];
std::atomic<const char*> g_note = nullptr;
utsname g_system;
LoadedFiles g_files;
alignas(16) char g_stack[kStackBytes];
std::atomic_flag g_crashed = ATOMIC_FLAG_INIT;

void copyText(char* to, std::size_t room, std::string_view text) {
    const std::size_t length = std::min(text.size(), room - 1);
    std::memcpy(to, text.data(), length);
    to[length] = '\0';
}

/// Adds to a path; false if there is no room.
bool append(char* path, std::size_t& length, const char* text) {
    for (; *text != '\0'; ++text) {
        if (length + 1 >= kLongestPath) return false;
        path[length++] = *text;
    }
    path[length] = '\0';
    return true;
}

bool append(char* path, std::size_t& length, long number) {
    char digits[24] = {};
    std::size_t at = sizeof digits - 1;
    do {
        digits[--at] = static_cast<char>('0' + number % 10);
        number /= 10;
    } while (number > 0);
    return append(path, length, digits + at);
}

/// Opens the report; -1 if that is not possible.
int openReport(time_t now) {
    static char path[kLongestPath];
    std::size_t length = 0;
    if (!append(path, length, g_folder)) return -1;
    ::mkdir(path, S_IRWXU);
    if (!append(path, length, "/crash-") || !append(path, length, static_cast<long>(now)) ||
        !append(path, length, "-") || !append(path, length, static_cast<long>(::getpid())) ||
        !append(path, length, ".txt"))
        return -1;
    return ::open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
}

void writeTime(SignalSafeText& report, time_t now) {
    const std::chrono::sys_seconds time{std::chrono::seconds(now)};
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(time - day);
    report.text("Time: ")
        .number(static_cast<int>(date.year()), 4)
        .text("-")
        .number(static_cast<unsigned>(date.month()), 2)
        .text("-")
        .number(static_cast<unsigned>(date.day()), 2)
        .text(" ")
        .number(clock.hours().count(), 2)
        .text(":")
        .number(clock.minutes().count(), 2)
        .text(":")
        .number(clock.seconds().count(), 2)
        .text(" UTC\n");
}

void writePlaces(SignalSafeText& report) {
    static void* frames[kMostFrames];
    const int count = ::backtrace(frames, kMostFrames);
    g_files.read();
    report.text("Where, the innermost first:\n");
    for (int i = 0; i < count; ++i) {
        const auto address = reinterpret_cast<std::uintptr_t>(frames[i]);
        const LoadedFiles::File* file = g_files.holding(address);
        report.text("  ");
        if (file != nullptr) report.text(file->name).text(" +");
        report.address(file != nullptr ? address - file->base : address).text("\n");
    }
}

void writeReport(int number, const siginfo_t& info) {
    const time_t now = std::time(nullptr);
    const int file = openReport(now);
    if (file < 0) return;
    {
        SignalSafeText report(file);
        report.text(g_program).text("\nCrash: ");
        for (const CrashSignal& row : kCrashSignals) {
            if (row.number == number) report.text(row.words);
        }
        report.text("\n");
        if (number == SIGSEGV || number == SIGBUS)
            report.text("Address: ").address(reinterpret_cast<std::uintptr_t>(info.si_addr)).text("\n");
        writeTime(report, now);
        report.text("System: ").text(g_system.sysname).text(" ").text(g_system.release).text(" ");
        report.text(g_system.machine).text("\n");
        if (const char* note = g_note.load(); note != nullptr)
            report.text("Computing: ").text(note).text("\n");
        // What is known so far is kept should the rest fail.
        report.flush();
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
    if (folder.native().size() >= kLongestPath) return;
    copyText(g_folder, sizeof g_folder, folder.native());
    copyText(g_program, sizeof g_program, program);
    ::uname(&g_system);
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

void noteForCrashReports(std::string_view line) {
    char* room = g_note.load() == g_notes[0] ? g_notes[1] : g_notes[0];
    copyText(room, kLongestLine, line);
    g_note = room;
}

}  // namespace onebit::app
