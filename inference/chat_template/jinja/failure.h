// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <utility>

namespace onebit::jinja {

/// What ends the parsing or the rendering of a template. Thrown inside this folder only: `Template` turns it
/// into an Error. A template is a program, and what can go wrong in it can go wrong in every expression.
struct Failure {
    std::string what;
    std::uint32_t line = 0;  ///< from 1; 0: filled in by the expression or statement that is being evaluated
};

/// Ends the evaluation; the line is that of the innermost expression or statement.
[[noreturn]] inline void failWith(std::string what) {
    throw Failure{std::move(what)};
}

}  // namespace onebit::jinja
