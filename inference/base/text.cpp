// SPDX-License-Identifier: Apache-2.0
#include "inference/base/text.h"

#include <cstddef>
#include <iterator>

namespace onebit {

std::string printable(std::string_view bytes) {
    constexpr std::size_t kLongest = 80;
    std::string text;
    for (const char c : bytes.substr(0, kLongest))
        text += (c >= 0x20 && c < 0x7F) ? c : '?';
    if (bytes.size() > kLongest) text += "...";
    return text;
}

std::string byteCount(unsigned long long bytes) {
    constexpr unsigned long long kKilo = 1000;
    if (bytes < kKilo) return std::to_string(bytes) + " bytes";
    const char* const units[] = {"kB", "MB", "GB", "TB", "PB", "EB"};
    std::size_t unit = 0;
    unsigned long long size = kKilo;
    while (unit + 1 < std::size(units) && bytes / kKilo >= size) {
        size *= kKilo;
        ++unit;
    }
    const unsigned long long whole = bytes / size;
    const unsigned long long tenth = bytes % size / (size / 10);
    std::string text = std::to_string(whole);
    if (whole < 10 && tenth != 0) text.append(".").append(std::to_string(tenth));
    return text + " " + units[unit];
}

}  // namespace onebit
