// SPDX-License-Identifier: Apache-2.0
#define WIN32_LEAN_AND_MEAN
#ifndef NOMINMAX
#define NOMINMAX
#endif
#include <windows.h>
// After windows.h, which it needs.
#include <fcntl.h>
#include <io.h>
#include <sys/stat.h>

#include <atomic>
#include <csignal>
#include <ctime>
#include <string>

#include "app/platform/crash_handler.h"
#include "app/platform/crash_report.h"

namespace onebit::app {
namespace {

struct CrashCode {
    DWORD number;
    const char* words;
};

constexpr CrashCode kCrashCodes[] = {
    {EXCEPTION_ACCESS_VIOLATION, "access violation, memory that is not there"},
    {EXCEPTION_IN_PAGE_ERROR, "page error, memory or a file that could not be read"},
    {EXCEPTION_ILLEGAL_INSTRUCTION, "illegal instruction, one that this processor does not have"},
    {EXCEPTION_PRIV_INSTRUCTION, "illegal instruction, one that programs may not use"},
    {EXCEPTION_INT_DIVIDE_BY_ZERO, "a division by nought"},
    {EXCEPTION_STACK_OVERFLOW, "stack overflow"},
};

constexpr int kMostFrames = 128;
/// Of the thread that writes reports.
constexpr SIZE_T kStackBytes = 256 << 10;
/// How long a thread that crashed waits for its report.
constexpr DWORD kPatienceMs = 5000;

struct Crash {
    const char* kind;
    const std::uintptr_t* address;
    const CONTEXT* context;
};

CrashPath<wchar_t> g_path;
char g_system[64];
Crash g_crash;
HANDLE g_wanted = nullptr;   ///< set when g_crash is to be written
HANDLE g_written = nullptr;  ///< set when it is
std::atomic_flag g_crashed = ATOMIC_FLAG_INIT;

int openReport(std::time_t now) {
    ::CreateDirectoryW(g_path.text(), nullptr);
    if (!g_path.appendReportName(now, static_cast<std::int64_t>(::GetCurrentProcessId()))) return -1;
    return ::_wopen(g_path.text(), _O_WRONLY | _O_CREAT | _O_EXCL | _O_BINARY | _O_NOINHERIT,
                    _S_IREAD | _S_IWRITE);
}

/// The file that an address lies in, without its folders, which may tell who the person is.
void writePlace(SignalSafeText& report, DWORD64 address) {
    HMODULE module = nullptr;
    wchar_t path[1024];
    constexpr DWORD kRoom = std::size(path);
    constexpr DWORD kFlags =
        GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS | GET_MODULE_HANDLE_EX_FLAG_UNCHANGED_REFCOUNT;
    DWORD length = 0;
    // NOLINTNEXTLINE(performance-no-int-to-ptr): an address is what the system wants here.
    if (::GetModuleHandleExW(kFlags, reinterpret_cast<LPCWSTR>(address), &module) != FALSE)
        length = ::GetModuleFileNameW(module, path, kRoom);
    report.text("  ");
    if (length == 0 || length >= kRoom) {
        report.address(address).text("\n");
        return;
    }
    DWORD begin = length;
    while (begin > 0 && path[begin - 1] != L'\\' && path[begin - 1] != L'/')
        --begin;
    for (char letter[2] = {}; begin < length; ++begin) {
        letter[0] = path[begin] < 0x7F ? static_cast<char>(path[begin]) : '?';
        report.text(letter);
    }
    report.text(" +").address(address - reinterpret_cast<std::uintptr_t>(module)).text("\n");
}

/// From the place of the crash outwards, by the tables that every 64-bit program carries for its functions.
void writePlaces(SignalSafeText& report, CONTEXT context) {
    for (int i = 0; i < kMostFrames && context.Rip != 0; ++i) {
        writePlace(report, context.Rip);
        DWORD64 image = 0;
        PRUNTIME_FUNCTION function = ::RtlLookupFunctionEntry(context.Rip, &image, nullptr);
        if (function == nullptr) {
            // A function that calls none and keeps nothing has no entry: its caller's place is all there is.
            // NOLINTNEXTLINE(performance-no-int-to-ptr)
            const auto* stack = reinterpret_cast<const DWORD64*>(context.Rsp);
            if (context.Rsp == 0 || i > 0) return;
            context.Rip = *stack;
            context.Rsp += sizeof *stack;
            continue;
        }
        void* data = nullptr;
        DWORD64 frame = 0;
        ::RtlVirtualUnwind(UNW_FLAG_NHANDLER, image, context.Rip, function, &context, &data, &frame, nullptr);
    }
}

void writeReport(const Crash& crash) {
    const std::time_t now = std::time(nullptr);
    const int file = openReport(now);
    if (file < 0) return;
    {
        SignalSafeText report(file);
        writeCrashHead(report, crash.kind, crash.address, now, g_system);
        writePlaces(report, *crash.context);
    }
    ::_close(file);
}

/// A stack that overflowed is no place to run on, so a thread that sleeps until then has one of its own.
DWORD WINAPI writeWhenWanted(void*) {
    if (::WaitForSingleObject(g_wanted, INFINITE) != WAIT_OBJECT_0) return 1;
    writeReport(g_crash);
    ::SetEvent(g_written);
    return 0;
}

/// By the thread that crashed. Of several that do, the first one is told of.
void report(const Crash& crash) {
    if (g_crashed.test_and_set()) return;
    g_crash = crash;
    ::SetEvent(g_wanted);
    ::WaitForSingleObject(g_written, kPatienceMs);
}

LONG WINAPI onException(EXCEPTION_POINTERS* crash) {
    const EXCEPTION_RECORD& record = *crash->ExceptionRecord;
    const char* kind = "an exception of the system";
    for (const CrashCode& row : kCrashCodes) {
        if (row.number == record.ExceptionCode) kind = row.words;
    }
    const bool hasAddress = (record.ExceptionCode == EXCEPTION_ACCESS_VIOLATION ||
                             record.ExceptionCode == EXCEPTION_IN_PAGE_ERROR) &&
                            record.NumberParameters > 1;
    const std::uintptr_t address = hasAddress ? record.ExceptionInformation[1] : 0;
    report({kind, hasAddress ? &address : nullptr, crash->ContextRecord});
    // The process ends as it would have.
    return EXCEPTION_CONTINUE_SEARCH;
}

/// Before anybody else looks at an exception, which takes more of the stack than is left after an overflow.
LONG WINAPI onFirstSight(EXCEPTION_POINTERS* crash) {
    const bool overflow = crash->ExceptionRecord->ExceptionCode == EXCEPTION_STACK_OVERFLOW;
    return overflow ? onException(crash) : EXCEPTION_CONTINUE_SEARCH;
}

void onAbort(int) {
    CONTEXT context = {};
    ::RtlCaptureContext(&context);
    report({"SIGABRT, ended by itself", nullptr, &context});
}

}  // namespace

void installCrashHandler(const std::filesystem::path& folder, const std::string& program) {
    if (!g_path.append(folder.c_str())) return;
    setCrashProgram(program);
    OSVERSIONINFOW version = {};
    version.dwOSVersionInfoSize = sizeof version;
    // The number that the program's manifest asks for; it names no person and no machine.
    ::GetVersionExW(&version);
    copyForCrash(g_system, sizeof g_system,
                 "Windows " + std::to_string(version.dwMajorVersion) + "." +
                     std::to_string(version.dwMinorVersion) + "." + std::to_string(version.dwBuildNumber) +
                     " x86_64");
    g_wanted = ::CreateEventW(nullptr, FALSE, FALSE, nullptr);
    g_written = ::CreateEventW(nullptr, FALSE, FALSE, nullptr);
    const HANDLE writer = ::CreateThread(nullptr, kStackBytes, &writeWhenWanted, nullptr, 0, nullptr);
    if (g_wanted == nullptr || g_written == nullptr || writer == nullptr) return;
    ::CloseHandle(writer);
    ::AddVectoredExceptionHandler(1, &onFirstSight);
    ::SetUnhandledExceptionFilter(&onException);
    std::signal(SIGABRT, &onAbort);
}

}  // namespace onebit::app
