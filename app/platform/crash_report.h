// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <ctime>
#include <string_view>

#include "app/platform/signal_safe_text.h"

/// What the crash handlers of all systems have in common. A handler may neither allocate nor take a lock, so
/// everything lies in memory of a fixed size that was there before.
namespace onebit::app {

/// A path that is put together by a handler; Char is what the system's paths are made of.
template <typename Char>
class CrashPath {
  public:
    /// Adds words; false if there is no room for all of them.
    template <typename Letter>
    bool append(const Letter* words) {
        for (; *words != 0; ++words) {
            if (m_length + 1 >= kLongest) return false;
            m_text[m_length++] = static_cast<Char>(*words);
        }
        m_text[m_length] = 0;
        return true;
    }

    /// Adds a number, which must not be negative.
    bool append(std::int64_t number) {
        Char digits[24] = {};
        std::size_t at = std::size(digits) - 1;
        do {
            digits[--at] = static_cast<Char>('0' + number % 10);
            number /= 10;
        } while (number > 0);
        return append(digits + at);
    }

    /// Adds the name of a report: "/crash-<seconds since 1970>-<process>.txt".
    bool appendReportName(std::time_t now, std::int64_t process) {
        return append("/crash-") && append(static_cast<std::int64_t>(now)) && append("-") &&
               append(process) && append(".txt");
    }

    const Char* text() const { return m_text; }

  private:
    static constexpr std::size_t kLongest = 4096;
    Char m_text[kLongest] = {};
    std::size_t m_length = 0;
};

/// The first line of every report. Not by a handler.
void setCrashProgram(std::string_view program);

/// Copies what fits and ends it with a nought.
void copyForCrash(char* to, std::size_t room, std::string_view text);

/// Everything above the list of places. `address` is what could not be reached; null: that is not known, or
/// it was something else. `system` says which one this is.
void writeCrashHead(SignalSafeText& report, const char* kind, const std::uintptr_t* address, std::time_t now,
                    const char* system);

}  // namespace onebit::app
