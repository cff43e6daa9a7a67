#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <limits>
#include <set>
#include <string>

#include "inference/base/error_text.h"
#include "inference/base/half.h"
#include "inference/base/mapped_file.h"
#include "inference/base/page_buffer.h"
#include "inference/base/system_resources.h"
#include "inference/base/text.h"
#include "tests/support/float_formats.h"
#include "tests/support/temporary_folder.h"

namespace onebit::test {
namespace {

std::span<const std::byte> bytesOf(std::string_view text) {
    return std::as_bytes(std::span(text));
}

TEST(MappedFile, ShowsTheFilesBytesAndKeepsThemThroughMovesAndRelease) {
    const TemporaryFolder folder;
    const std::string content(100000, 'x');
    const auto path = folder.write("a file with spaces \xC3\xA9.bin", bytesOf(content));
    auto opened = MappedFile::open(path);
    ASSERT_TRUE(opened) << opened.error().detail;
    MappedFile file = std::move(*opened);
    ASSERT_EQ(file.bytes().size(), content.size());
    EXPECT_EQ(std::memcmp(file.bytes().data(), content.data(), content.size()), 0);
    file.release(file.bytes().subspan(5000, 50000));
    EXPECT_EQ(std::memcmp(file.bytes().data(), content.data(), content.size()), 0)
        << "pages come back from disk";
    file = MappedFile();
    EXPECT_TRUE(file.bytes().empty());
}

TEST(MappedFile, NamesTheReasonWhenItCannotOpen) {
    const TemporaryFolder folder;
    const auto codeOf = [](const std::filesystem::path& path) { return MappedFile::open(path).error().code; };
    EXPECT_EQ(codeOf(folder.path() / "missing"), ErrorCode::kFileNotFound);
    EXPECT_EQ(codeOf(folder.path() / "missing" / "deeper"), ErrorCode::kFileNotFound);
    EXPECT_EQ(codeOf(folder.path()), ErrorCode::kFileUnreadable);
    EXPECT_EQ(codeOf(folder.write("empty", {})), ErrorCode::kFileEmpty);
}

TEST(PageBuffer, IsZeroedAndRefusesWhatCannotBe) {
    auto buffer = PageBuffer::allocate(100000, PageBuffer::Use::kDense);
    ASSERT_TRUE(buffer);
    EXPECT_EQ(std::to_integer<int>(buffer->data()[99999]), 0);
    buffer->data()[99999] = std::byte{7};
    const PageBuffer moved = std::move(*buffer);
    EXPECT_EQ(std::to_integer<int>(moved.data()[99999]), 7);
    const auto huge = PageBuffer::allocate(std::size_t{1} << 60, PageBuffer::Use::kSparse);
    ASSERT_FALSE(huge);
    EXPECT_EQ(huge.error().code, ErrorCode::kOutOfMemory);
    EXPECT_TRUE(PageBuffer::allocate(0, PageBuffer::Use::kSparse));
}

TEST(ErrorText, SaysWhatHappenedAndWhatToDoForEveryCode) {
    std::set<std::string> happened;
    for (const ErrorText& text : errorTexts()) {
        const std::string first = text.happened;
        const std::string advice = text.advice;
        EXPECT_TRUE(happened.insert(first).second) << first;
        ASSERT_FALSE(first.empty() || advice.empty());
        EXPECT_NE(first.back(), '.') << first;
        EXPECT_EQ(advice.back(), '.') << advice;
        EXPECT_EQ((first + advice).find('!'), std::string::npos);
        EXPECT_EQ(&errorText(text.code), &text);
    }
    EXPECT_EQ(
        errorSentence({ErrorCode::kUnknownArchitecture, "gemma3"}),
        "Onebit does not know this model's architecture: gemma3. Choose a model of the families Bonsai, "
        "BitNet, BitCPM, Falcon-E, Falcon3 1.58-bit or Onebit.");
    EXPECT_EQ(errorSentence({ErrorCode::kFileEmpty, ""}), "This file is empty. Download it again.");
}

TEST(Text, MakesHostileNamesFitForAMessage) {
    EXPECT_EQ(printable("blk.0.attn_q\x1B[2J\n\xFF"), "blk.0.attn_q?[2J??");
    EXPECT_EQ(printable(std::string(500, 'a')), std::string(80, 'a') + "...");
}

TEST(Text, CountsBytesAsFileManagersDo) {
    EXPECT_EQ(byteCount(0), "0 bytes");
    EXPECT_EQ(byteCount(999), "999 bytes");
    EXPECT_EQ(byteCount(1000), "1 kB");
    EXPECT_EQ(byteCount(248302272), "248 MB");
    EXPECT_EQ(byteCount(1158654496), "1.1 GB");
    EXPECT_EQ(byteCount(std::numeric_limits<unsigned long long>::max()), "18 EB");
}

TEST(Half, AgreesWithTheDefinitionForAllValues) {
    for (std::uint32_t bits = 0; bits < 0x10000; ++bits) {
        const auto half = static_cast<std::uint16_t>(bits);
        const double expected = doubleFromHalf(half);
        const float actual = floatFromHalf(half);
        if (std::isnan(expected)) {
            ASSERT_TRUE(std::isnan(actual)) << bits;
        } else {
            ASSERT_EQ(static_cast<double>(actual), expected) << bits;
            ASSERT_EQ(std::signbit(actual), std::signbit(expected)) << bits;
        }
    }
}

TEST(SystemResources, KnowTheFreeMemory) {
#if defined(__linux__) || defined(__APPLE__) || defined(_WIN32)
    const auto free = freeMemoryBytes();
    ASSERT_TRUE(free.has_value());
    EXPECT_GT(*free, 1000000U);
#else
    GTEST_SKIP() << "this system does not tell";
#endif
}

}  // namespace
}  // namespace onebit::test
