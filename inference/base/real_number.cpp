// SPDX-License-Identifier: Apache-2.0
#include "inference/base/real_number.h"

#include <version>

#ifndef __cpp_lib_to_chars
#include <xlocale.h>

#include <cerrno>
#include <cmath>
#include <cstdlib>
#include <string>
#endif

namespace onebit {

#ifdef __cpp_lib_to_chars

std::from_chars_result readReal(const char* begin, const char* end, double& value) {
    return std::from_chars(begin, end, value);
}

#else

std::from_chars_result readReal(const char* begin, const char* end, double& value) {
    std::string text(begin, end);  // strtod reads up to a zero
    const std::size_t first = text.starts_with('-') ? 1 : 0;
    // strtod also takes white space, a plus and hexadecimal digits.
    if (first == text.size() || text.find_first_of("+ \t\n\v\f\r") == first)
        return {begin, std::errc::invalid_argument};
    if (text.compare(first, 2, "0x") == 0 || text.compare(first, 2, "0X") == 0) text.resize(first + 1);
    errno = 0;
    char* stop = nullptr;
    const double read = strtod_l(text.c_str(), &stop, nullptr);  // no locale is the locale "C" on macOS
    if (stop == text.c_str()) return {begin, std::errc::invalid_argument};
    const char* after = begin + (stop - text.c_str());
    if (errno == ERANGE) return {after, std::errc::result_out_of_range};
    value = read;
    return {after, std::errc()};
}

#endif

}  // namespace onebit
