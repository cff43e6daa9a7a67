// SPDX-License-Identifier: Apache-2.0
// config.json as arbitrary text: it is refused, or its sizes are within their bounds.
#include <cmath>
#include <cstdint>
#include <string_view>

#include "inference/convert/checkpoint_config.h"
#include "inference/convert/family.h"
#include "tests/fuzz/fuzz_check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using onebit::CheckpointRope;
    const auto config =
        onebit::readCheckpointConfig(std::string_view(reinterpret_cast<const char*>(data), size));
    if (!config) return 0;
    ONEBIT_FUZZ_CHECK(config->layerCount > 0 && config->modelDim > 0 && config->ffnDim > 0);
    ONEBIT_FUZZ_CHECK(config->kvHeadCount > 0 && config->headCount % config->kvHeadCount == 0);
    ONEBIT_FUZZ_CHECK(config->headDim >= 2 && config->headDim % 2 == 0);
    ONEBIT_FUZZ_CHECK(config->vocabularySize > 0 && config->contextLength > 0);
    ONEBIT_FUZZ_CHECK(config->normEpsilon >= 0 && config->normEpsilon <= 1);
    if (config->rope.kind == CheckpointRope::Kind::kLlama3) {
        for (const float divisor : llama3RopeDivisors(config->rope, config->headDim))
            ONEBIT_FUZZ_CHECK(std::isfinite(divisor) && divisor > 0);
    }
    findCheckpointFamily(*config);
    return 0;
}
