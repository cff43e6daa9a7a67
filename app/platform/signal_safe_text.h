// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

namespace onebit::app {

/// Text that a signal handler writes to a file: nothing is allocated, no lock is taken. What does not fit
/// into the buffer goes out at once.
class SignalSafeText {
  public:
    /// `file` is an open descriptor and stays the caller's.
    explicit SignalSafeText(int file) : m_file(file) {}
    ~SignalSafeText() { flush(); }
    SignalSafeText(const SignalSafeText&) = delete;
    SignalSafeText& operator=(const SignalSafeText&) = delete;

    SignalSafeText& text(const char* words);
    /// At least `digits` of them, with noughts in front.
    SignalSafeText& number(std::int64_t value, int digits = 1);
    /// With 0x in front.
    SignalSafeText& address(std::uintptr_t value);
    void flush();

  private:
    void put(char letter);

    int m_file;
    std::size_t m_used = 0;
    char m_buffer[512] = {};
};

}  // namespace onebit::app
