// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "app/content/content_block.h"

namespace onebit::content {

/// A block as it is read out to who listens: formulas in words, cells one after the other.
std::string spokenText(const Block& block);

}  // namespace onebit::content
