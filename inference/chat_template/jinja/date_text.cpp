// SPDX-License-Identifier: Apache-2.0
#include "inference/chat_template/jinja/date_text.h"

#include <array>
#include <cstdio>

#include "inference/chat_template/jinja/failure.h"

namespace onebit::jinja {
namespace {

constexpr std::array<std::string_view, 7> kDays = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                   "Thursday", "Friday", "Saturday"};
constexpr std::array<std::string_view, 12> kMonths = {"January",   "February", "March",    "April",
                                                      "May",       "June",     "July",     "August",
                                                      "September", "October",  "November", "December"};
constexpr std::size_t kShortName = 3;
constexpr int kFirstYear = 1900;

template <std::size_t count>
std::string_view nameAt(const std::array<std::string_view, count>& names, int index) {
    return index >= 0 && index < static_cast<int>(count) ? names.at(static_cast<std::size_t>(index)) : "?";
}

std::string padded(int number, int width, char fill) {
    char text[16];
    std::snprintf(text, sizeof text, fill == ' ' ? "%*d" : "%0*d", width, number);
    return text;
}

int hourOf12(const std::tm& time) {
    const int hour = time.tm_hour % 12;
    return hour == 0 ? 12 : hour;
}

/// What a conversion stands for in terms of others, or empty.
std::string_view expansion(char conversion) {
    switch (conversion) {
        case 'D':
        case 'x':
            return "%m/%d/%y";
        case 'F':
            return "%Y-%m-%d";
        case 'R':
            return "%H:%M";
        case 'T':
        case 'X':
            return "%H:%M:%S";
        case 'c':
            return "%a %b %e %H:%M:%S %Y";
        case 'r':
            return "%I:%M:%S %p";
        default:
            return {};
    }
}

std::string converted(char conversion, const std::tm& time) {
    switch (conversion) {
        case 'A':
            return std::string(nameAt(kDays, time.tm_wday));
        case 'a':
            return std::string(nameAt(kDays, time.tm_wday).substr(0, kShortName));
        case 'B':
            return std::string(nameAt(kMonths, time.tm_mon));
        case 'b':
        case 'h':
            return std::string(nameAt(kMonths, time.tm_mon).substr(0, kShortName));
        case 'd':
            return padded(time.tm_mday, 2, '0');
        case 'e':
            return padded(time.tm_mday, 2, ' ');
        case 'm':
            return padded(time.tm_mon + 1, 2, '0');
        case 'y':
            return padded(time.tm_year % 100, 2, '0');
        case 'Y':
            return std::to_string(kFirstYear + time.tm_year);
        case 'j':
            return padded(time.tm_yday + 1, 3, '0');
        case 'u':
            return std::to_string(time.tm_wday == 0 ? 7 : time.tm_wday);
        case 'w':
            return std::to_string(time.tm_wday);
        case 'H':
            return padded(time.tm_hour, 2, '0');
        case 'I':
            return padded(hourOf12(time), 2, '0');
        case 'M':
            return padded(time.tm_min, 2, '0');
        case 'S':
            return padded(time.tm_sec, 2, '0');
        case 'p':
            return time.tm_hour < 12 ? "AM" : "PM";
        case 'n':
            return "\n";
        case 't':
            return "\t";
        case '%':
            return "%";
        default:
            failWith(std::string("strftime_now does not know %") + conversion);
    }
}

/// The number without what pads it to its width.
std::string unpadded(const std::string& text) {
    const std::size_t begin = text.find_first_not_of("0 ");
    return begin == std::string::npos ? text.substr(text.empty() ? 0 : text.size() - 1) : text.substr(begin);
}

}  // namespace

std::string dateText(std::string_view format, const std::tm& time) {
    std::string text;
    for (std::size_t i = 0; i < format.size(); ++i) {
        if (format[i] != '%') {
            text += format[i];
            continue;
        }
        const bool bare = i + 1 < format.size() && format[i + 1] == '-';
        i += bare ? 2 : 1;
        if (i >= format.size()) failWith("the format of strftime_now is cut short");
        const std::string_view longer = expansion(format[i]);
        std::string part = longer.empty() ? converted(format[i], time) : dateText(longer, time);
        text += bare ? unpadded(part) : part;
    }
    return text;
}

}  // namespace onebit::jinja
