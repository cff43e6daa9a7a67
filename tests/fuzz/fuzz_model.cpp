// SPDX-License-Identifier: Apache-2.0
// Whole model files: loading refuses them, or the model generates. The bytes go through a file, as in life.
#include <cstdint>
#include <span>
#include <vector>

#include "inference/session.h"
#include "tests/fuzz/fuzz_check.h"
#include "tests/support/temporary_folder.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace onebit;
    static const test::TemporaryFolder kFolder;
    const auto path = kFolder.write("model.gguf", std::as_bytes(std::span(data, size)));
    (void)readModelInfo(path);
    LoadOptions options;
    options.contextLength = 8;
    options.threads = 1;
    const auto model = loadModel(path, options);
    if (!model) return 0;
    const auto session = createSession(*model, {.contextLength = 8, .threads = 1});
    if (!session) return 0;
    SamplingOptions greedy;
    greedy.temperature = 0;
    greedy.maxTokens = 2;
    const StopFlag stop;
    const std::vector<Token> prompt{0, 1};
    const auto stats = (*session)->generateFromTokens(prompt, greedy, {}, stop, true);
    if (stats) return 0;
    // A vocabulary of one token is no crime, and weights that give NaN at these tokens but not in the
    // self-test can only be refused here.
    const ErrorCode code = stats.error().code;
    ONEBIT_FUZZ_CHECK(code == ErrorCode::kInvalidToken || code == ErrorCode::kNotFinite);
    return 0;
}
