// SPDX-License-Identifier: Apache-2.0
#include "inference/base/replacement_file.h"

#include <gtest/gtest.h>

#include <fstream>
#include <string>

#include "tests/support/temporary_folder.h"

namespace onebit::test {
namespace {

std::string contentOf(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::size_t entriesOf(const std::filesystem::path& folder) {
    const std::filesystem::directory_iterator entries(folder);
    return static_cast<std::size_t>(std::distance(begin(entries), end(entries)));
}

std::span<const std::byte> bytesOf(std::string_view text) {
    return std::as_bytes(std::span(text));
}

TEST(ReplacementFile, TakesTheNameWhenItIsComplete) {
    const TemporaryFolder folder;
    const auto path = folder.write("file", bytesOf("old"));
    auto file = ReplacementFile::create(path);
    ASSERT_TRUE(file.has_value()) << file.error().detail;
    ASSERT_TRUE(file->write(bytesOf("new ")).has_value());
    EXPECT_EQ(contentOf(path), "old");
    ASSERT_TRUE(file->write(bytesOf("content")).has_value());
    EXPECT_EQ(contentOf(file->temporaryPath()), "new content");
    ASSERT_TRUE(file->commit().has_value());
    EXPECT_EQ(contentOf(path), "new content");
    EXPECT_EQ(entriesOf(folder.path()), 1U);
}

TEST(ReplacementFile, LeavesNothingWithoutACommit) {
    const TemporaryFolder folder;
    {
        auto file = ReplacementFile::create(folder.path() / "file");
        ASSERT_TRUE(file.has_value());
        ASSERT_TRUE(file->write(bytesOf("half")).has_value());
        const ReplacementFile moved = std::move(*file);
    }
    EXPECT_EQ(entriesOf(folder.path()), 0U);
}

TEST(ReplacementFile, SaysWhereItCannotWrite) {
    const TemporaryFolder folder;
    const auto file = ReplacementFile::create(folder.path() / "no" / "such" / "folder");
    ASSERT_FALSE(file.has_value());
    EXPECT_EQ(file.error().code, ErrorCode::kFileUnwritable);
    EXPECT_NE(file.error().detail.find("folder"), std::string::npos);
}

TEST(ReplacementFile, AFolderOfThatNameStays) {
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder.path() / "file");
    auto file = ReplacementFile::create(folder.path() / "file");
    ASSERT_TRUE(file.has_value());
    const auto committed = file->commit();
    ASSERT_FALSE(committed.has_value());
    EXPECT_EQ(committed.error().code, ErrorCode::kFileUnwritable);
    EXPECT_TRUE(std::filesystem::is_directory(folder.path() / "file"));
}

}  // namespace
}  // namespace onebit::test
