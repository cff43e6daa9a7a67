// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string_view>

#include "inference/base/result.h"

namespace onebit {

/// The name for `tokenizer.ggml.pre` of what a tokenizer.json does to text before merging: its normalizer,
/// its pre_tokenizer and whether whole pieces are taken unmerged. All three have to be exactly those of a row
/// of the table; kUnsupportedTokenizer with the pattern otherwise, since a near miss would make a model
/// quietly worse. `tokenizer` is the whole document.
Result<std::string_view> preTokenizerName(const nlohmann::json& tokenizer);

}  // namespace onebit
