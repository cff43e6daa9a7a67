// SPDX-License-Identifier: Apache-2.0
#include "app/platform/crash_report.h"

#include <atomic>
#include <chrono>
#include <cstring>

#include "app/platform/crash_handler.h"

namespace onebit::app {
namespace {

constexpr std::size_t kLongestLine = 160;

char g_program[kLongestLine];
char g_notes[2][kLongestLine];
std::atomic<const char*> g_note = nullptr;

void writeTime(SignalSafeText& report, std::time_t now) {
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

}  // namespace

void copyForCrash(char* to, std::size_t room, std::string_view text) {
    const std::size_t length = std::min(text.size(), room - 1);
    std::memcpy(to, text.data(), length);
    to[length] = '\0';
}

void setCrashProgram(std::string_view program) {
    copyForCrash(g_program, sizeof g_program, program);
}

void noteForCrashReports(std::string_view line) {
    // Never the line that a handler may be reading.
    char* room = g_note.load() == g_notes[0] ? g_notes[1] : g_notes[0];
    copyForCrash(room, kLongestLine, line);
    g_note = room;
}

void writeCrashHead(SignalSafeText& report, const char* kind, const std::uintptr_t* address, std::time_t now,
                    const char* system) {
    report.text(g_program).text("\nCrash: ").text(kind).text("\n");
    if (address != nullptr) report.text("Address: ").address(*address).text("\n");
    writeTime(report, now);
    report.text("System: ").text(system).text("\n");
    if (const char* note = g_note.load(); note != nullptr) report.text("Computing: ").text(note).text("\n");
    // What is known so far is kept should the rest fail.
    report.flush();
    report.text("Where, the innermost first:\n");
}

}  // namespace onebit::app
