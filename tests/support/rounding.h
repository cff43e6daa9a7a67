// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace onebit::test {

/// What happens to activations before a product with hidden weights (design: "Arithmetic that must be
/// right").
enum class Rounding {
    kNone,
    kInt8PerToken,  ///< one scale a token
    kInt8PerGroup,  ///< one scale for each 128 values
    kOnePlane,      ///< signs times mean |x|: architecture "onebit"
    kTwoPlanes,     ///< and the signs of what that leaves over
};

}  // namespace onebit::test
