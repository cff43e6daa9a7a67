// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "inference/chat_template/jinja/runtime.h"

namespace onebit::jinja {

/// What filters take as `attribute`: "a.b.0", or a whole number.
class AttributePath {
  public:
    /// Null: the item itself.
    AttributePath(Budget& budget, const Value* attribute);

    /// `fallback` stands for every part that is not there; null: undefined.
    Value of(Runtime& runtime, const Value& item, const Value* fallback = nullptr) const;

  private:
    std::vector<Value> m_keys;
};

/// Several with commas between them; one that is the item itself for null.
std::vector<AttributePath> attributePaths(Budget& budget, const Value* attributes);

}  // namespace onebit::jinja
