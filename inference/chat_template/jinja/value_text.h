// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "inference/chat_template/jinja/text_builder.h"
#include "inference/chat_template/jinja/value.h"

namespace onebit::jinja {

/// Appends what Python's str() gives: text as it is, "True", "None", "[1, 'a']"; nothing for undefined.
void appendText(TextBuilder& builder, const Value& value);

/// Appends what Python's repr() gives.
void appendRepresentation(TextBuilder& builder, const Value& value);

/// The text of a value: its own if it is text, else what appendText makes.
MarkedText textOf(Budget& budget, const Value& value);

/// Python's repr() of a float: the fewest digits that read back as the same number.
std::string floatText(double number);

/// How `tojson` lays JSON out.
struct JsonStyle {
    /// Null: everything in one line. Repeated for each level otherwise.
    const MarkedText* indent = nullptr;
    bool asciiOnly = false;
    bool sortsKeys = false;
    MarkedText itemSeparator{", ", Origin::kTemplate};
    MarkedText keySeparator{": ", Origin::kTemplate};
};

/// Appends JSON as Python's json.dumps writes it. A Failure for what JSON does not have.
void appendJson(TextBuilder& builder, const Value& value, const JsonStyle& style);

}  // namespace onebit::jinja
