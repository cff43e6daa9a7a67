// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <vector>

#include "inference/convert/checkpoint_config.h"
#include "inference/convert/json_fields.h"

namespace onebit {

/// `rope_theta`, `rope_scaling` and `rope_parameters` of a config.json. kUnknownArchitecture for a kind of
/// scaling that is not supported.
Result<CheckpointRope> readCheckpointRope(const JsonFields& config, std::uint32_t headDim);

/// One id or a list of ids; what is no id is left out. `value` may be null.
std::vector<std::uint32_t> readTokenIdList(const nlohmann::json* value);

}  // namespace onebit
