// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <vector>

#include "inference/gguf/gguf_file.h"
#include "tests/support/gguf_writer.h"
#include "tests/support/temporary_folder.h"

namespace onebit::test {
namespace {

Result<std::shared_ptr<const gguf::File>> parsed(const GgufWriter& writer, std::vector<std::byte>& bytes) {
    bytes = writer.bytes();
    return gguf::File::parse(bytes);
}

GgufWriter::Tensor tensor(std::string name, std::vector<std::uint64_t> dims, std::size_t bytes) {
    return {std::move(name), std::move(dims), 0, std::vector<std::byte>(bytes), std::nullopt};
}

TEST(GgufFile, ReadsEveryKindOfValue) {
    GgufWriter writer;
    writer.addUint32("u32", 7);
    writer.addUint64("u64", std::uint64_t{1} << 40);
    writer.addFloat("f32", 1.5F);
    writer.addBool("yes", true);
    writer.addString("text", "h\xC3\xA9llo");
    writer.addStrings("strings", std::vector<std::string>{"a", "", "ccc"});
    writer.addFloats("floats", std::vector<float>{1, -2.5F});
    writer.addIntegers("integers", std::vector<std::int32_t>{3, -4});
    ByteSink minusOne;
    minusOne.u64(~std::uint64_t{0});
    writer.addRaw("i64", 11, minusOne.bytes());
    std::vector<std::byte> bytes;
    const auto file = parsed(writer, bytes);
    ASSERT_TRUE(file) << file.error().detail;
    const gguf::File& f = **file;
    EXPECT_EQ(f.unsignedInteger("u32"), 7U);
    EXPECT_EQ(f.unsignedInteger("u64"), std::uint64_t{1} << 40);
    EXPECT_EQ(f.unsignedInteger("i64"), std::nullopt) << "negative";
    EXPECT_EQ(f.number("i64"), -1.0);
    EXPECT_EQ(f.number("f32"), 1.5);
    EXPECT_EQ(f.number("u32"), 7.0);
    EXPECT_EQ(f.boolean("yes"), true);
    EXPECT_EQ(f.string("text"), "h\xC3\xA9llo");
    ASSERT_NE(f.strings("strings"), nullptr);
    EXPECT_EQ(*f.strings("strings"), (std::vector<std::string_view>{"a", "", "ccc"}));
    EXPECT_EQ(f.floats("floats"), (std::vector<float>{1, -2.5F}));
    EXPECT_EQ(f.integers("integers"), (std::vector<std::int32_t>{3, -4}));
}

TEST(GgufFile, AnswersNothingForMissingKeysAndOtherKinds) {
    GgufWriter writer;
    writer.addString("text", "7");
    writer.addFloats("floats", std::vector<float>{1});
    std::vector<std::byte> bytes;
    const auto file = parsed(writer, bytes);
    ASSERT_TRUE(file);
    EXPECT_FALSE((*file)->unsignedInteger("text"));
    EXPECT_FALSE((*file)->number("text"));
    EXPECT_FALSE((*file)->boolean("text"));
    EXPECT_FALSE((*file)->string("floats"));
    EXPECT_FALSE((*file)->integers("floats"));
    EXPECT_EQ((*file)->strings("floats"), nullptr);
    EXPECT_FALSE((*file)->string("missing"));
}

TEST(GgufFile, RefusesIntegersThatDoNotFit) {
    GgufWriter writer;
    ByteSink array;
    array.u32(10);  // an array of u64
    array.u64(1);
    array.u64(std::uint64_t{1} << 31);
    writer.addRaw("wide", 9, array.bytes());
    std::vector<std::byte> bytes;
    const auto file = parsed(writer, bytes);
    ASSERT_TRUE(file);
    EXPECT_FALSE((*file)->integers("wide"));
}

TEST(GgufFile, PlacesTensorsWithinTheFile) {
    for (const std::uint32_t version : {2U, 3U}) {
        GgufWriter writer;
        writer.version = version;
        writer.addTensor(tensor("first", {4, 2}, 32));
        writer.addTensor(tensor("second", {3}, 12));
        std::vector<std::byte> bytes;
        const auto file = parsed(writer, bytes);
        ASSERT_TRUE(file) << file.error().detail;
        EXPECT_EQ((*file)->version(), version);
        const gguf::TensorInfo* first = (*file)->findTensor("first");
        const gguf::TensorInfo* second = (*file)->findTensor("second");
        ASSERT_TRUE(first != nullptr && second != nullptr);
        EXPECT_EQ(first->dims, (std::vector<std::uint64_t>{4, 2}));
        EXPECT_EQ(first->offset % 32, 0U);
        EXPECT_EQ(first->availableBytes, 32U);
        EXPECT_EQ(second->offset, first->offset + 32);
        EXPECT_EQ(second->offset + second->availableBytes, bytes.size());
        EXPECT_EQ((*file)->findTensor("third"), nullptr);
    }
}

TEST(GgufFile, ReadsTheSameFromDisk) {
    GgufWriter writer;
    writer.addString("general.name", "disk");
    const TemporaryFolder folder;
    const auto file = gguf::File::open(folder.write("model.gguf", writer.bytes()));
    ASSERT_TRUE(file);
    EXPECT_EQ((*file)->string("general.name"), "disk");
}

TEST(GgufFile, RefusesArraysOfArraysByName) {
    GgufWriter writer;
    ByteSink array;
    array.u32(9);
    array.u64(1);
    array.u32(0);
    array.u64(0);
    writer.addRaw("nested", 9, array.bytes());
    std::vector<std::byte> bytes;
    const auto file = parsed(writer, bytes);
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().code, ErrorCode::kMalformed);
    EXPECT_NE(file.error().detail.find("nested"), std::string::npos) << file.error().detail;
}

TEST(GgufFile, TellsAFileThatEndsEarlyFromALengthThatCannotBe) {
    GgufWriter writer;
    writer.addString("general.name", std::string(100, 'n'));
    std::vector<std::byte> bytes = writer.bytes();
    bytes.resize(bytes.size() - 60);
    const auto cut = gguf::File::parse(bytes);
    ASSERT_FALSE(cut);
    EXPECT_EQ(cut.error().code, ErrorCode::kTruncated);
    GgufWriter huge;
    huge.tensorCount = ~std::uint64_t{0};
    const auto impossible = parsed(huge, bytes);
    ASSERT_FALSE(impossible);
    EXPECT_EQ(impossible.error().code, ErrorCode::kMalformed);
}

}  // namespace
}  // namespace onebit::test
