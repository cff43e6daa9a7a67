// SPDX-License-Identifier: Apache-2.0
// Paths that hold no model file, and models that do not fit into memory.
#include <gtest/gtest.h>

#ifndef _WIN32
#include <sys/stat.h>
#include <unistd.h>
#endif

#include "tests/inference/error_expectations.h"

namespace onebit::test {
namespace {

TEST(NoModelFile, IsRefused) {
    expectError(errorOf({}), ErrorCode::kFileEmpty);
    for (const std::string_view text : {"G", "GGU", "#!/bin/sh\necho hello\n", "PK\x03\x04"}) {
        expectError(errorOf(std::as_bytes(std::span(text))), ErrorCode::kNotGguf);
    }
    const TemporaryFolder folder;
    const auto expectAll = [](const std::filesystem::path& path, ErrorCode code) {
        const auto model = loadModel(path, {});
        const auto vocabulary = loadVocabulary(path);
        const auto info = readModelInfo(path);
        ASSERT_FALSE(model || vocabulary || info);
        expectError(model.error(), code);
        expectError(vocabulary.error(), code);
        expectError(info.error(), code);
    };
    expectAll(folder.path() / "nothing.gguf", ErrorCode::kFileNotFound);
    expectAll(folder.path() / "nothing" / "nowhere.gguf", ErrorCode::kFileNotFound);
    expectAll(folder.path(), ErrorCode::kFileUnreadable);
    expectAll({}, ErrorCode::kFileNotFound);
}

#ifndef _WIN32
TEST(NoModelFile, APipeDoesNotBlock) {
    const TemporaryFolder folder;
    const auto pipe = folder.path() / "pipe.gguf";
    ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
    const auto model = loadModel(pipe, {});
    ASSERT_FALSE(model.has_value());
    expectError(model.error(), ErrorCode::kFileUnreadable);
}

TEST(NoModelFile, AFileWithoutPermissionIsRefused) {
    if (geteuid() == 0) GTEST_SKIP() << "root may read everything";
    const TemporaryFolder folder;
    const auto path =
        folder.write("model.gguf", buildTinyModel(tinySpec("qwen3", WeightFormat::kQ1_0)).file());
    std::filesystem::permissions(path, std::filesystem::perms::none);
    const auto model = loadModel(path, {});
    ASSERT_FALSE(model.has_value());
    expectError(model.error(), ErrorCode::kFileUnreadable);
}
#endif

/// Keys and values of 1 TB: more than any machine that runs this test has.
TinyModel hungryModel() {
    TinyModelSpec spec = tinySpec("qwen3", WeightFormat::kQ1_0);
    spec.layers = 1;
    spec.heads = 2;
    spec.kvHeads = 2;
    spec.headDim = 2048;
    spec.contextLength = 1U << 26U;
    return buildTinyModel(spec);
}

TEST(HungryModel, IsRefusedBeforeMemoryIsTaken) {
    const TinyModel model = hungryModel();
    const TemporaryFolder folder;
    LoadOptions options;
    options.contextLength = model.spec.contextLength;
    const auto loaded = loadModel(folder.write("model.gguf", model.file()), options);
    ASSERT_FALSE(loaded.has_value());
    expectError(loaded.error(), ErrorCode::kOutOfMemory);
}

TEST(HungryModel, SessionIsRefusedWhenMemoryWasNotChecked) {
    const TinyModel model = hungryModel();
    LoadOptions options;
    options.checkMemory = false;
    const auto loaded = loadFromBytes(model.file(), options);
    ASSERT_NE(loaded, nullptr);
    const auto session = createSession(loaded, {.contextLength = model.spec.contextLength});
    ASSERT_FALSE(session.has_value());
    expectError(session.error(), ErrorCode::kOutOfMemory);
    EXPECT_TRUE(createSession(loaded, {.contextLength = 8}).has_value());
}

}  // namespace
}  // namespace onebit::test
