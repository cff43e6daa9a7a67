// SPDX-License-Identifier: Apache-2.0
// Models are judged by the beginning of their file: every length of it either tells that more is needed, or
// says the same as the whole file.
#include <gtest/gtest.h>

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

#include "inference/model.h"
#include "inference/speed_estimate.h"
#include "tests/support/split_model.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/tiny_model.h"

namespace onebit::test {
namespace {

std::vector<std::byte> fileOf(const char* architecture = "qwen3", std::uint32_t weights = 0) {
    GgufWriter writer = buildTinyModel(tinySpec("qwen3", WeightFormat::kQ1_0)).writer();
    writer.removeMetadata("general.architecture");
    writer.addString("general.architecture", architecture);
    if (weights != 0) writer.findTensor("blk.0.attn_q.weight")->type = weights;
    return writer.bytes();
}

Result<ModelPrefix> judge(const std::vector<std::byte>& file, std::size_t prefix, std::uint64_t fileBytes) {
    // A copy of its own size, so that a sanitizer sees every byte that is read beyond it.
    const std::vector<std::byte> bytes(file.begin(), file.begin() + static_cast<std::ptrdiff_t>(prefix));
    return readModelInfoFromPrefix(bytes, fileBytes, "tiny.gguf");
}

TEST(ModelPrefix, TellsTheSameAsTheWholeFileOnceItsHeaderIsThere) {
    const TemporaryFolder folder;
    const std::vector<std::byte> file = fileOf();
    const auto whole = readModelInfo(folder.write("tiny.gguf", file));
    ASSERT_TRUE(whole);
    std::size_t firstKnown = 0;
    for (std::size_t size = 0; size <= file.size(); size += size < file.size() / 2 ? 97 : 4001) {
        const auto judged = judge(file, size, file.size());
        ASSERT_TRUE(judged) << size << ": " << judged.error().detail;
        if (!judged->info) {
            EXPECT_EQ(firstKnown, 0U) << "more bytes tell less, at " << size;
            continue;
        }
        if (firstKnown == 0) firstKnown = size;
        EXPECT_EQ(judged->info->memoryBytes, whole->memoryBytes);
        EXPECT_EQ(judged->info->fileBytes, whole->fileBytes);
        EXPECT_EQ(judged->info->parameterCount, whole->parameterCount);
        EXPECT_EQ(judged->info->mainFormat, whole->mainFormat);
        EXPECT_EQ(judged->info->chatTemplate, whole->chatTemplate);
    }
    EXPECT_GT(firstKnown, 0U);
    EXPECT_LT(firstKnown, file.size());
}

TEST(ModelPrefix, RefusesWhatCannotBeRun) {
    const auto codeOf = [](const std::vector<std::byte>& file) {
        const auto judged = judge(file, file.size() - 1, file.size());
        return judged ? std::nullopt : std::optional(judged.error().code);
    };
    EXPECT_EQ(codeOf(fileOf("no-such-thing")), ErrorCode::kUnknownArchitecture);
    EXPECT_EQ(codeOf(fileOf("qwen3", 999)), ErrorCode::kUnsupportedWeights);
}

TEST(ModelPrefix, RefusesOtherFilesByTheirFirstBytes) {
    const std::vector<std::byte> page(4096, std::byte{'<'});
    const auto judged = judge(page, 16, page.size());
    ASSERT_FALSE(judged);
    EXPECT_EQ(judged.error().code, ErrorCode::kNotGguf);
    const auto tooEarly = judge(page, 3, page.size());
    ASSERT_TRUE(tooEarly);
    EXPECT_FALSE(tooEarly->info);
}

TEST(ModelPrefix, RefusesAFileThatIsTooShortForItsTensors) {
    const std::vector<std::byte> file = fileOf();
    const auto judged = judge(file, file.size() - 200, file.size() - 200);
    ASSERT_FALSE(judged);
    EXPECT_EQ(judged.error().code, ErrorCode::kTruncated);
}

TEST(ModelPrefix, ManagesWithoutTheFilesSize) {
    const std::vector<std::byte> file = fileOf();
    const auto judged = judge(file, file.size() - 1, UINT64_MAX / 2);
    ASSERT_TRUE(judged) << judged.error().detail;
    ASSERT_TRUE(judged->info);
    EXPECT_GT(judged->info->memoryBytes, 0U);
}

/// Of each part as much as its header is long, and what they say together.
Result<ModelPrefix> judgeParts(const std::vector<std::vector<std::byte>>& files, std::size_t kept) {
    std::vector<FilePrefix> prefixes;
    for (const std::vector<std::byte>& file : files)
        prefixes.push_back({std::span(file).first(std::min(kept, file.size())), file.size()});
    return readModelInfoFromPrefixes(prefixes, "tiny.gguf");
}

TEST(ModelPrefix, TellsOfAllPartsWhatTheWholeModelSays) {
    const TemporaryFolder folder;
    const std::vector<GgufWriter> parts =
        splitModel(buildTinyModel(tinySpec("qwen3", WeightFormat::kQ1_0)), 3);
    const auto whole = readModelInfo(writeParts(folder, parts));
    ASSERT_TRUE(whole) << whole.error().detail;
    std::vector<std::vector<std::byte>> files;
    for (const GgufWriter& part : parts)
        files.push_back(part.bytes());
    const auto judged = judgeParts(files, files.front().size() - 1);
    ASSERT_TRUE(judged) << judged.error().detail;
    ASSERT_TRUE(judged->info);
    EXPECT_EQ(judged->info->fileBytes, whole->fileBytes);
    EXPECT_EQ(judged->info->memoryBytes, whole->memoryBytes);
    EXPECT_EQ(judged->info->parameterCount, whole->parameterCount);
    EXPECT_EQ(bytesReadPerToken(*judged->info), bytesReadPerToken(*whole));

    const auto tooShort = judgeParts(files, 100);
    ASSERT_TRUE(tooShort) << tooShort.error().detail;
    EXPECT_FALSE(tooShort->info);
    std::swap(files[1], files[2]);
    EXPECT_FALSE(judgeParts(files, files.front().size() - 1));
    files[1] = files[2] = parts[1].bytes();
    EXPECT_FALSE(judgeParts(files, files.front().size() - 1));
}

}  // namespace
}  // namespace onebit::test
