// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <nlohmann/json_fwd.hpp>
#include <string_view>

#include "inference/base/result.h"

namespace onebit {

/// What a JSON text may cost. The defaults take the largest published tokenizer.json several times over and
/// keep what is made of it below about half a gigabyte.
struct JsonLimits {
    std::size_t bytes = std::size_t{64} << 20U;
    std::size_t values = std::size_t{4} << 20U;  ///< objects, arrays, members, numbers, strings
    std::size_t depth = 64;
};

/// Reads JSON that cannot be trusted. `what` names it in errors: kMalformed for text that is no JSON, that
/// names a member of one object twice (which of both counts, readers disagree about) or goes beyond
/// `limits`.
Result<nlohmann::json> parseJson(std::string_view text, std::string_view what, const JsonLimits& limits = {});

}  // namespace onebit
