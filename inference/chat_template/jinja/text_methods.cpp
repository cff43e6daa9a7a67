// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <utility>

#include "inference/chat_template/jinja/runtime.h"
#include "inference/chat_template/jinja/tables.h"
#include "inference/chat_template/jinja/text_operations.h"
#include "inference/chat_template/jinja/utf8_text.h"
#include "inference/chat_template/white_space.h"

namespace onebit::jinja {
namespace {

const MarkedText& textArgument(const Bound& arguments, std::size_t index) {
    const MarkedText* text = arguments.text(index);
    if (text == nullptr) failWith("expected a string");
    return *text;
}

template <Ends ends>
Value stripMethod(Runtime& runtime, const Value& self, const Bound& arguments) {
    return Value::text(stripped(runtime.budget(), *self.asText(), arguments.text(0), ends));
}

template <bool fromRight>
Value splitMethod(Runtime& runtime, const Value& self, const Bound& arguments) {
    return Value::list(
        split(runtime.budget(), *self.asText(), arguments.text(0), arguments.integer(1, -1), fromRight));
}

Value splitLinesMethod(Runtime& runtime, const Value& self, const Bound& arguments) {
    std::vector<Value> items;
    for (MarkedText& line : lines(runtime.budget(), *self.asText(), arguments.flag(0, false)))
        items.push_back(Value::text(std::move(line)));
    return Value::list(std::move(items));
}

using Operation = MarkedText (*)(Budget&, const MarkedText&);
template <Operation operation>
Value mapMethod(Runtime& runtime, const Value& self, const Bound&) {
    return Value::text(operation(runtime.budget(), *self.asText()));
}

Value replaceMethod(Runtime& runtime, const Value& self, const Bound& arguments) {
    return Value::text(replaced(runtime.budget(), *self.asText(), textArgument(arguments, 0),
                                textArgument(arguments, 1), arguments.integer(2, -1)));
}

/// The part of the text from the arguments `start` and `end`, and where it begins, in bytes.
struct Window {
    std::string_view text;
    std::size_t begin;
    bool empty;  ///< `start` lies behind the end: nothing is found there, not even the empty text
};

Window window(Runtime& runtime, const Value& self, const Bound& arguments, std::size_t startIndex) {
    const std::string_view bytes = self.asText()->bytes();
    runtime.budget().look(bytes.size());
    if (arguments.given(startIndex) == nullptr && arguments.given(startIndex + 1) == nullptr)
        return {bytes, 0, false};
    const auto length = static_cast<std::int64_t>(characterCount(bytes));
    const auto at = [&](std::size_t index, std::int64_t fallback) {
        if (arguments.given(index) == nullptr) return fallback;
        const std::int64_t number = arguments.integer(index, fallback);
        return number < 0 ? std::max<std::int64_t>(number < -length ? 0 : number + length, 0) : number;
    };
    const std::int64_t start = at(startIndex, 0);
    const std::int64_t end = std::min(at(startIndex + 1, length), length);
    if (start > end) return {{}, 0, true};
    const std::size_t begin = byteOffset(bytes, static_cast<std::size_t>(start));
    return {bytes.substr(begin, byteOffset(bytes, static_cast<std::size_t>(end)) - begin), begin, false};
}

/// startswith and endswith take one text or a tuple of them.
template <typename Matches>
Value matchesAny(Runtime& runtime, const Value& self, const Bound& arguments, const Matches& matches) {
    const Window part = window(runtime, self, arguments, 1);
    const List* choices = arguments[0].asList();
    if (choices == nullptr)
        return Value::boolean(!part.empty && matches(part.text, textArgument(arguments, 0).bytes()));
    if (choices->kind != ListKind::kTuple) failWith("expected a string or a tuple of strings");
    bool any = false;
    for (const Value& choice : choices->items) {
        if (choice.asText() == nullptr) failWith("expected a tuple of strings");
        any = any || (!part.empty && matches(part.text, choice.asText()->bytes()));
    }
    return Value::boolean(any);
}

Value startsWithMethod(Runtime& runtime, const Value& self, const Bound& arguments) {
    return matchesAny(runtime, self, arguments,
                      [](std::string_view text, std::string_view part) { return text.starts_with(part); });
}

Value endsWithMethod(Runtime& runtime, const Value& self, const Bound& arguments) {
    return matchesAny(runtime, self, arguments,
                      [](std::string_view text, std::string_view part) { return text.ends_with(part); });
}

/// The index of the first or last occurrence in characters, or -1.
std::int64_t found(Runtime& runtime, const Value& self, const Bound& arguments, bool last) {
    const Window part = window(runtime, self, arguments, 1);
    const std::string& wanted = textArgument(arguments, 0).bytes();
    if (part.empty) return -1;
    const std::size_t at = last ? part.text.rfind(wanted) : part.text.find(wanted);
    if (at == std::string_view::npos) return -1;
    const std::string_view bytes = self.asText()->bytes();
    return static_cast<std::int64_t>(characterCount(bytes.substr(0, part.begin + at)));
}

template <bool last>
Value findMethod(Runtime& runtime, const Value& self, const Bound& arguments) {
    return Value::integer(found(runtime, self, arguments, last));
}

template <bool last>
Value indexMethod(Runtime& runtime, const Value& self, const Bound& arguments) {
    const std::int64_t at = found(runtime, self, arguments, last);
    if (at < 0) failWith("substring not found");
    return Value::integer(at);
}

Value countMethod(Runtime& runtime, const Value& self, const Bound& arguments) {
    const Window part = window(runtime, self, arguments, 1);
    const std::string& wanted = textArgument(arguments, 0).bytes();
    if (part.empty) return Value::integer(0);
    if (wanted.empty()) return Value::integer(static_cast<std::int64_t>(characterCount(part.text)) + 1);
    std::int64_t count = 0;
    for (std::size_t at = 0; (at = part.text.find(wanted, at)) != std::string_view::npos; at += wanted.size())
        ++count;
    return Value::integer(count);
}

Value joinMethod(Runtime& runtime, const Value& self, const Bound& arguments) {
    TextBuilder builder(runtime.budget());
    const ListPointer items = runtime.itemList(arguments[0]);
    for (std::size_t i = 0; i < items->items.size(); ++i) {
        const MarkedText* text = items->items[i].asText();
        if (text == nullptr) failWith("only strings can be joined");
        if (i > 0) builder.append(*self.asText());
        builder.append(*text);
    }
    return builder.takeValue();
}

Value removePrefixMethod(Runtime&, const Value& self, const Bound& arguments) {
    const MarkedText& text = *self.asText();
    const std::string& prefix = textArgument(arguments, 0).bytes();
    return text.bytes().starts_with(prefix) ? Value::text(text.part(prefix.size(), text.size())) : self;
}

Value removeSuffixMethod(Runtime&, const Value& self, const Bound& arguments) {
    const MarkedText& text = *self.asText();
    const std::string& suffix = textArgument(arguments, 0).bytes();
    return text.bytes().ends_with(suffix) ? Value::text(text.part(0, text.size() - suffix.size())) : self;
}

bool isAlphaNumeric(std::uint32_t c) {
    return isLetter(c) || isDecimalDigit(c);
}
using CharacterTest = bool (*)(std::uint32_t);
template <CharacterTest test>
Value allMethod(Runtime& runtime, const Value& self, const Bound&) {
    runtime.budget().look(self.asText()->size());
    return Value::boolean(allCharacters(self.asText()->bytes(), test));
}

Value isUpperMethod(Runtime&, const Value& self, const Bound&) {
    return Value::boolean(isUpperCase(self.asText()->bytes()));
}
Value isLowerMethod(Runtime&, const Value& self, const Bound&) {
    return Value::boolean(isLowerCase(self.asText()->bytes()));
}

constexpr std::array kMethods = {
    Function{"strip", &stripMethod<Ends::kBoth>, "chars"},
    Function{"lstrip", &stripMethod<Ends::kLeft>, "chars"},
    Function{"rstrip", &stripMethod<Ends::kRight>, "chars"},
    Function{"split", &splitMethod<false>, "sep maxsplit"},
    Function{"rsplit", &splitMethod<true>, "sep maxsplit"},
    Function{"splitlines", &splitLinesMethod, "keepends"},
    Function{"startswith", &startsWithMethod, "prefix start end", 1},
    Function{"endswith", &endsWithMethod, "suffix start end", 1},
    Function{"upper", &mapMethod<upperCase>, ""},
    Function{"lower", &mapMethod<lowerCase>, ""},
    Function{"title", &mapMethod<titleCase>, ""},
    Function{"capitalize", &mapMethod<capitalized>, ""},
    Function{"replace", &replaceMethod, "old new count", 2},
    Function{"find", &findMethod<false>, "sub start end", 1},
    Function{"rfind", &findMethod<true>, "sub start end", 1},
    Function{"index", &indexMethod<false>, "sub start end", 1},
    Function{"rindex", &indexMethod<true>, "sub start end", 1},
    Function{"count", &countMethod, "sub start end", 1},
    Function{"join", &joinMethod, "iterable", 1},
    Function{"removeprefix", &removePrefixMethod, "prefix", 1},
    Function{"removesuffix", &removeSuffixMethod, "suffix", 1},
    Function{"isdigit", &allMethod<isDecimalDigit>, ""},
    Function{"isnumeric", &allMethod<isDecimalDigit>, ""},
    Function{"isalpha", &allMethod<isLetter>, ""},
    Function{"isalnum", &allMethod<isAlphaNumeric>, ""},
    Function{"isspace", &allMethod<isWhiteSpace>, ""},
    Function{"isupper", &isUpperMethod, ""},
    Function{"islower", &isLowerMethod, ""},
};

}  // namespace

std::span<const Function> textMethods() {
    return kMethods;
}

}  // namespace onebit::jinja
