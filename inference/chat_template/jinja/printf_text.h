// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inference/chat_template/jinja/budget.h"
#include "inference/chat_template/jinja/value.h"

namespace onebit::jinja {

/// Python's `format % values`: %s %r %d %i %f %x %X %o %c %% with the flags - 0 + and space, a width and a
/// precision. `values` is a tuple, or one value. A Failure where Python raises, and for %(name)s.
MarkedText printfText(Budget& budget, const MarkedText& format, const Value& values);

}  // namespace onebit::jinja
