// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
#include <set>
#include <span>
#include <string>
#include <tuple>
#include <utility>

#include "inference/base/error_text.h"
#include "inference/base/half.h"
#include "inference/base/mapped_file.h"
#include "inference/base/page_buffer.h"
#include "inference/base/real_number.h"
#include "inference/base/system_resources.h"
#include "inference/base/text.h"
#include "inference/base/whole_pages.h"
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

TEST(RealNumber, IsReadUpToWhatIsNoPartOfIt) {
    const auto read = [](std::string_view text) {
        double value = -1;
        const auto result = readReal(text.data(), text.data() + text.size(), value);
        return std::tuple(value, static_cast<std::size_t>(result.ptr - text.data()), result.ec);
    };
    EXPECT_EQ(read("1.25e2x"), std::tuple(125.0, std::size_t{6}, std::errc()));
    EXPECT_EQ(read("-.5"), std::tuple(-0.5, std::size_t{3}, std::errc()));
    EXPECT_EQ(read("1e"), std::tuple(1.0, std::size_t{1}, std::errc()));
    for (const char* none : {"", "-", "+1", " 1", "-+1", "x"})
        EXPECT_EQ(std::get<2>(read(none)), std::errc::invalid_argument) << none;
    EXPECT_EQ(std::get<2>(read("1e999")), std::errc::result_out_of_range);
    EXPECT_EQ(read("0x1p3"), std::tuple(0.0, std::size_t{1}, std::errc()));
}

TEST(WholePages, AreThoseThatBelongToNobodyElse) {
    for (const std::size_t page :
         {std::size_t{4096}, std::size_t{16384}, std::size_t{32768}, std::size_t{65536}}) {
        SCOPED_TRACE(page);
        const auto inside = [page](std::size_t offset, std::size_t length) {
            const PageRange range = wholePagesInside(offset, length, page);
            return std::pair(range.begin, range.end);
        };
        const std::pair<std::size_t, std::size_t> none{0, 0};
        EXPECT_EQ(inside(0, 3 * page), std::pair(std::size_t{0}, 3 * page));
        EXPECT_EQ(inside(1, 3 * page), std::pair(page, 3 * page));
        EXPECT_EQ(inside(page - 1, page + 1), std::pair(page, 2 * page));
        EXPECT_EQ(inside(32, 2 * page), std::pair(page, 2 * page)) << "a tensor begins at any 32 bytes";
        EXPECT_EQ(inside(page + 1, 2 * page - 2), none) << "two pages, neither of them whole";
        EXPECT_EQ(inside(page, page - 1), none);
        EXPECT_EQ(inside(page, 0), none);
    }
}

TEST(MappedFile, NamesTheReasonWhenItCannotOpen) {
    const TemporaryFolder folder;
    const auto codeOf = [](const std::filesystem::path& path) { return MappedFile::open(path).error().code; };
    EXPECT_EQ(codeOf(folder.path() / "missing"), ErrorCode::kFileNotFound);
    EXPECT_EQ(codeOf(folder.path() / "missing" / "deeper"), ErrorCode::kFileNotFound);
    EXPECT_EQ(codeOf(folder.path()), ErrorCode::kFileUnreadable);
    EXPECT_EQ(codeOf(folder.write("empty", {})), ErrorCode::kFileEmpty);
}

TEST(PageBuffer, IsZeroedWhereverItComesFrom) {
    for (const std::size_t bytes : {PageBuffer::kHeapBytes, PageBuffer::kHeapBytes + 1}) {
        for (int round = 0; round < 3; ++round) {
            auto buffer = PageBuffer::allocate(bytes, PageBuffer::Use::kDense);
            ASSERT_TRUE(buffer);
            const std::span data(buffer->data(), buffer->size());
            EXPECT_TRUE(std::ranges::all_of(data, [](std::byte byte) { return byte == std::byte{0}; }));
            EXPECT_EQ(reinterpret_cast<std::uintptr_t>(buffer->data()) % 4096, 0U);
            std::ranges::fill(data, std::byte{7});
        }
    }
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
