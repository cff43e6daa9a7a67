// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string_view>

#include "inference/base/result.h"
#include "inference/model/loaded_model.h"

namespace onebit {

/// Plain English that any language model foretells far better than chance; the self-test reads it.
std::string_view selfTestText();

/// Reads a dozen tokens and judges the model by them, before anybody gets it:
/// - logits that are not finite, or all the same, or that name the same token for ever whatever was read, are
///   kMalformed;
/// - some rows of every product are compared with the scalar twins of the kernels (ProductCheck); if a kernel
///   of this machine computes wrongly, the model is made to compute with the twins and says so in its
///   warning;
/// - I2_S weights in another order than the published files' (see i2_s_order.h): blocks of 64 are found by
/// the
///   text being foretold with them and not without, and are computed as such; four rows at a time are
///   kMalformed. Where the text is foretold in neither order and nothing tells why, the warning says that.
/// Nobody else has the model yet.
Result<void> testModel(const std::shared_ptr<LoadedModel>& model, std::uint32_t threads);

}  // namespace onebit
