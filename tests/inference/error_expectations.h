// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inference/base/error_text.h"
#include "tests/inference/engine_fixture.h"

namespace onebit::test {

/// The error of loading these bytes; fails the test if they load.
inline Error errorOf(std::span<const std::byte> bytes) {
    const TemporaryFolder folder;
    const auto model = loadModel(folder.write("model.gguf", bytes), {});
    if (model) {
        ADD_FAILURE() << "the file was accepted";
        return {ErrorCode::kInternal, {}};
    }
    return model.error();
}

/// The code is the one expected, and a person is told something.
inline void expectError(const Error& error, ErrorCode expected) {
    EXPECT_EQ(static_cast<int>(error.code), static_cast<int>(expected)) << error.detail;
    EXPECT_GT(errorSentence(error).size(), 10U);
}

}  // namespace onebit::test
