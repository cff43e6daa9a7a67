// SPDX-License-Identifier: Apache-2.0
#include "app/platform/signal_safe_text.h"

#ifdef _WIN32
#include <io.h>
#else
#include <unistd.h>
#endif

namespace onebit::app {
namespace {

/// How many bytes were written; not positive: none can be.
std::int64_t writeBytes(int file, const char* bytes, std::size_t count) {
#ifdef _WIN32
    return ::_write(file, bytes, static_cast<unsigned>(count));
#else
    return ::write(file, bytes, count);
#endif
}

}  // namespace

void SignalSafeText::put(char letter) {
    if (m_used == sizeof m_buffer) flush();
    m_buffer[m_used++] = letter;
}

void SignalSafeText::flush() {
    std::size_t written = 0;
    while (written < m_used) {
        const std::int64_t done = writeBytes(m_file, m_buffer + written, m_used - written);
        if (done <= 0) break;
        written += static_cast<std::size_t>(done);
    }
    m_used = 0;
}

SignalSafeText& SignalSafeText::text(const char* words) {
    for (; *words != '\0'; ++words)
        put(*words);
    return *this;
}

SignalSafeText& SignalSafeText::number(std::int64_t value, int digits) {
    constexpr int kMostDigits = 20;
    char reversed[kMostDigits];
    int count = 0;
    // Of the lowest number of all there is no opposite; an unsigned one holds it.
    auto rest = value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
    do {
        reversed[count++] = static_cast<char>('0' + rest % 10);
        rest /= 10;
    } while (rest > 0);
    while (count < digits && count < kMostDigits)
        reversed[count++] = '0';
    if (value < 0) put('-');
    while (count > 0)
        put(reversed[--count]);
    return *this;
}

SignalSafeText& SignalSafeText::address(std::uintptr_t value) {
    constexpr int kBits = 4;
    int shift = static_cast<int>(sizeof value * 8) - kBits;
    while (shift > 0 && (value >> shift) == 0)
        shift -= kBits;
    text("0x");
    for (; shift >= 0; shift -= kBits)
        put("0123456789abcdef"[(value >> shift) & 0xF]);
    return *this;
}

}  // namespace onebit::app
