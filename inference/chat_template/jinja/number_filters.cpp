// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <optional>
#include <type_traits>

#include "inference/base/real_number.h"
#include "inference/chat_template/jinja/operators.h"
#include "inference/chat_template/jinja/runtime.h"
#include "inference/chat_template/jinja/tables.h"
#include "inference/chat_template/white_space.h"

namespace onebit::jinja {
namespace {

/// Digits as Python's int() and float() take them: white space around, a plus, underscores between digits.
std::optional<std::string> plainDigits(std::string_view text) {
    text = trimmed(text);
    if (text.starts_with('+')) {
        text.remove_prefix(1);
        if (text.starts_with('-')) return std::nullopt;
    }
    std::string digits;
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool between = i > 0 && i + 1 < text.size() && isDigit(text[i - 1]) && isDigit(text[i + 1]);
        if (text[i] == '_' && between) continue;
        digits += text[i];
    }
    return digits;
}

template <typename Number>
std::optional<Number> parsed(std::string_view text, auto... base) {
    const std::optional<std::string> digits = plainDigits(text);
    if (!digits || digits->empty()) return std::nullopt;
    Number number{};
    const char* end = digits->data() + digits->size();
    std::from_chars_result read{};
    if constexpr (std::is_floating_point_v<Number>)
        read = readReal(digits->data(), end, number);
    else
        read = std::from_chars(digits->data(), end, number, base...);
    if (read.ec == std::errc::result_out_of_range) failWith("a number is too large");
    if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
    return number;
}

std::optional<std::int64_t> truncated(double number) {
    constexpr double kMost = 9.2e18;
    if (!std::isfinite(number)) return std::nullopt;
    if (number <= -kMost || number >= kMost) failWith("a number is too large");
    return static_cast<std::int64_t>(number);
}

Value intFilter(Runtime&, const Value& self, const Bound& arguments) {
    if (self.isUndefined()) failUndefined(self);
    const Value fallback = arguments.has(0) ? arguments[0] : Value::integer(0);
    constexpr std::int64_t kDecimal = 10;
    const std::int64_t base = arguments.integer(1, kDecimal);
    std::int64_t integer = 0;
    if (asInteger(self, integer)) return Value::integer(integer);
    std::optional<std::int64_t> result;
    if (const auto* number = self.as<double>()) {
        if (std::isinf(*number)) failWith("infinity is no whole number");
        result = truncated(*number);
    } else if (const MarkedText* text = self.asText()) {
        if (base < 2 || base > 36) failWith("int wants a base from 2 to 36");
        result = parsed<std::int64_t>(text->bytes(), static_cast<int>(base));
        if (!result) {
            if (const auto real = parsed<double>(text->bytes())) result = truncated(*real);
        }
    }
    return result ? Value::integer(*result) : fallback;
}

Value floatFilter(Runtime&, const Value& self, const Bound& arguments) {
    if (self.isUndefined()) failUndefined(self);
    double number = 0;
    if (asNumber(self, number)) return Value::number(number);
    if (const MarkedText* text = self.asText()) {
        if (const auto real = parsed<double>(text->bytes())) return Value::number(*real);
    }
    return arguments.has(0) ? arguments[0] : Value::number(0);
}

Value absFilter(Runtime&, const Value& self, const Bound&) {
    double number = 0;
    if (!asNumber(self, number)) {
        if (self.isUndefined()) failUndefined(self);
        failWith("abs wants a number");
    }
    return signedNumber(number < 0 ? Operation::kNegate : Operation::kPlus, self);
}

/// Halves go to the even neighbour, as in Python.
double rounded(double number, std::int64_t precision, std::string_view method) {
    const double scale = std::pow(10.0, static_cast<double>(precision));
    if (method == "ceil") return std::ceil(number * scale) / scale;
    if (method == "floor") return std::floor(number * scale) / scale;
    if (precision == 0) return std::nearbyint(number);
    constexpr std::int64_t kMostDigits = 17;
    if (precision > kMostDigits || !std::isfinite(number)) return number;
    if (precision < 0) return std::nearbyint(number * scale) / scale;
    // The decimal digits decide, not a product that is itself rounded.
    std::array<char, 400> digits{};
    const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), number,
                                       std::chars_format::fixed, static_cast<int>(precision));
    double result = 0;
    readReal(digits.data(), written.ptr, result);
    return result;
}

Value roundFilter(Runtime&, const Value& self, const Bound& arguments) {
    const std::int64_t precision = arguments.integer(0, 0);
    const MarkedText* given = arguments.text(1);
    const std::string method = given == nullptr ? "common" : given->bytes();
    if (method != "common" && method != "ceil" && method != "floor")
        failWith("round knows common, ceil and floor");
    double number = 0;
    if (!asNumber(self, number)) {
        if (self.isUndefined()) failUndefined(self);
        failWith("round wants a number");
    }
    std::int64_t integer = 0;
    if (method == "common" && asInteger(self, integer) && precision >= 0) return Value::integer(integer);
    return Value::number(rounded(number, precision, method));
}

constexpr std::array<Function, 4> kFilters = {{
    {"int", &intFilter, "default base"},
    {"float", &floatFilter, "default"},
    {"abs", &absFilter, ""},
    {"round", &roundFilter, "precision method"},
}};

}  // namespace

std::span<const Function> numberFilters() {
    return kFilters;
}

}  // namespace onebit::jinja
