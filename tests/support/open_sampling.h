// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inference/sampling_options.h"

namespace onebit::test {

/// Nothing but a draw from the softmax: every other step of the sampler is off.
inline SamplingOptions openSampling() {
    SamplingOptions options;
    options.temperature = 1;
    options.topK = 0;
    options.topP = 1;
    options.minP = 0;
    options.repeatPenalty = 1;
    return options;
}

}  // namespace onebit::test
