// SPDX-License-Identifier: Apache-2.0
#include "inference/chat_template/jinja/printf_text.h"

#include <algorithm>
#include <cstdio>
#include <string>

#include "inference/chat_template/jinja/text_builder.h"
#include "inference/chat_template/jinja/utf8_text.h"
#include "inference/chat_template/jinja/value_text.h"

namespace onebit::jinja {
namespace {

/// %[flags][width][.precision]conversion
struct Conversion {
    bool left = false, zero = false, plus = false, space = false;
    std::size_t width = 0;
    int precision = -1;
    char letter = '\0';
};

constexpr std::size_t kWidest = 10'000;

class Printf {
  public:
    Printf(Budget& budget, const MarkedText& format, const Value& values)
        : m_budget(budget), m_builder(budget), m_format(format), m_values(values) {}

    MarkedText run() {
        const std::string& bytes = m_format.bytes();
        while (m_at < bytes.size()) {
            const std::size_t percent = std::min(bytes.find('%', m_at), bytes.size());
            m_builder.append(m_format, m_at, percent);
            m_at = percent;
            if (m_at < bytes.size()) convert(readConversion());
        }
        const List* list = m_values.asList();
        const bool isTuple = list != nullptr && list->kind == ListKind::kTuple;
        // Python lets a mapping or a list that is not used pass.
        const bool mayBeUnused = m_values.asMapping() != nullptr || (list != nullptr && !isTuple);
        if (m_used < (isTuple ? list->items.size() : 1) && !(mayBeUnused && m_used == 0))
            failWith("more values than a format takes");
        return m_builder.take();
    }

  private:
    Conversion readConversion() {
        Conversion result;
        const std::string& bytes = m_format.bytes();
        const auto peek = [&] { return m_at < bytes.size() ? bytes[m_at] : '\0'; };
        const auto number = [&] {
            std::size_t value = 0;
            for (; peek() >= '0' && peek() <= '9'; ++m_at) {
                value = value * 10 + static_cast<std::size_t>(peek() - '0');
                if (value > kWidest) failWith("a format is too wide");
            }
            return value;
        };
        ++m_at;
        for (;; ++m_at) {
            if (peek() == '-')
                result.left = true;
            else if (peek() == '0')
                result.zero = true;
            else if (peek() == '+')
                result.plus = true;
            else if (peek() == ' ')
                result.space = true;
            else
                break;
        }
        result.width = number();
        if (peek() == '.') {
            ++m_at;
            result.precision = static_cast<int>(number());
        }
        result.letter = peek();
        ++m_at;
        return result;
    }

    const Value& nextValue() {
        const List* list = m_values.asList();
        const bool isTuple = list != nullptr && list->kind == ListKind::kTuple;
        const std::size_t count = isTuple ? list->items.size() : 1;
        if (m_used >= count) failWith("fewer values than a format takes");
        ++m_used;
        return isTuple ? list->items[m_used - 1] : m_values;
    }

    void convert(const Conversion& c) {
        switch (c.letter) {
            case '%':
                return m_builder.append("%");
            case 's':
                return text(c, textOf(m_budget, nextValue()));
            case 'r': {
                TextBuilder builder(m_budget);
                appendRepresentation(builder, nextValue());
                return text(c, builder.text());
            }
            case 'd':
            case 'i':
            case 'u':
                return whole(c);
            case 'x':
            case 'X':
            case 'o':
                return otherBase(c);
            case 'f':
            case 'F':
                return real(c);
            case '\0':
                failWith("a format is cut short");
            default:
                failWith(std::string("unsupported conversion %") + c.letter);
        }
    }

    void text(const Conversion& c, const MarkedText& value) {
        const std::size_t length = characterCount(value.bytes());
        const std::size_t shown =
            c.precision < 0 ? length : std::min(length, static_cast<std::size_t>(c.precision));
        pad(c, value.part(0, byteOffset(value.bytes(), shown)), shown);
    }

    void pad(const Conversion& c, const MarkedText& value, std::size_t length) {
        const std::size_t missing = c.width > length ? c.width - length : 0;
        if (!c.left) m_builder.append(std::string(missing, ' '));
        m_builder.append(value);
        if (c.left) m_builder.append(std::string(missing, ' '));
    }

    void digits(const Conversion& c, bool negative, std::string digits) {
        std::string sign = negative ? "-" : c.plus ? "+" : c.space ? " " : "";
        const std::size_t length = sign.size() + digits.size();
        if (c.zero && !c.left && c.width > length) digits.insert(0, c.width - length, '0');
        digits.insert(0, sign);
        const std::size_t size = digits.size();
        pad(c, MarkedText(std::move(digits), Origin::kTemplate), size);
    }

    std::int64_t wholeNumber(bool allowsReal) {
        const Value& value = nextValue();
        std::int64_t integer = 0;
        if (asInteger(value, integer)) return integer;
        const auto* number = value.as<double>();
        constexpr double kMost = 9.2e18;
        if (number == nullptr || !allowsReal || !(*number > -kMost && *number < kMost))
            failWith("a format wants a whole number");
        return static_cast<std::int64_t>(*number);
    }

    static std::uint64_t magnitude(std::int64_t number) {
        return number < 0 ? 0 - static_cast<std::uint64_t>(number) : static_cast<std::uint64_t>(number);
    }

    void whole(const Conversion& c) {
        const std::int64_t number = wholeNumber(true);
        std::string text = std::to_string(magnitude(number));
        const auto least = static_cast<std::size_t>(std::max(c.precision, 0));
        if (text.size() < least) text.insert(0, least - text.size(), '0');
        digits(c, number < 0, std::move(text));
    }

    void otherBase(const Conversion& c) {
        const std::int64_t number = wholeNumber(false);
        char text[32];
        const char* format = c.letter == 'x' ? "%llx" : c.letter == 'X' ? "%llX" : "%llo";
        std::snprintf(text, sizeof text, format, static_cast<unsigned long long>(magnitude(number)));
        digits(c, number < 0, text);
    }

    void real(const Conversion& c) {
        double number = 0;
        if (!asNumber(nextValue(), number)) failWith("a format wants a number");
        constexpr int kMostPrecision = 50;
        constexpr int kDefaultPrecision = 6;
        if (c.precision > kMostPrecision) failWith("a format is too precise");
        char text[400];
        const bool negative = number < 0;
        std::snprintf(text, sizeof text, "%.*f", c.precision < 0 ? kDefaultPrecision : c.precision,
                      negative ? -number : number);
        digits(c, negative, text);
    }

    Budget& m_budget;
    TextBuilder m_builder;
    const MarkedText& m_format;
    const Value& m_values;
    std::size_t m_at = 0;
    std::size_t m_used = 0;
};

}  // namespace

MarkedText printfText(Budget& budget, const MarkedText& format, const Value& values) {
    return Printf(budget, format, values).run();
}

}  // namespace onebit::jinja
