// SPDX-License-Identifier: Apache-2.0
#include "inference/convert/safetensors.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "inference/convert/checkpoint.h"
#include "tests/support/safetensors_writer.h"
#include "tests/support/temporary_folder.h"

namespace onebit::test {
namespace {

SafetensorsWriter twoTensors() {
    SafetensorsWriter writer;
    writer.tensors.push_back({"a", "BF16", {2, 3}, std::vector<std::byte>(12, std::byte{1})});
    writer.tensors.push_back({"b", "U8", {5}, std::vector<std::byte>(5, std::byte{2})});
    return writer;
}

ErrorCode errorOf(const SafetensorsWriter& writer) {
    const std::vector<std::byte> bytes = writer.bytes();
    const auto file = safetensors::File::parse(bytes);
    EXPECT_FALSE(file.has_value());
    return file ? ErrorCode::kInternal : file.error().code;
}

TEST(Safetensors, TensorsAreWhereTheHeaderSays) {
    const std::vector<std::byte> bytes = twoTensors().bytes();
    const auto file = safetensors::File::parse(bytes);
    ASSERT_TRUE(file.has_value()) << file.error().detail;
    ASSERT_EQ((*file)->tensors().size(), 2U);
    const auto* a = (*file)->find("a");
    ASSERT_NE(a, nullptr);
    EXPECT_EQ(a->type, safetensors::ElementType::kBf16);
    EXPECT_EQ(a->shape, (std::vector<std::uint64_t>{2, 3}));
    EXPECT_EQ(a->bytes.size(), 12U);
    EXPECT_EQ(a->bytes.front(), std::byte{1});
    EXPECT_EQ((*file)->find("b")->bytes.front(), std::byte{2});
    EXPECT_EQ((*file)->find("c"), nullptr);
}

TEST(Safetensors, HeadersThatCannotBeAreRefused) {
    const std::pair<const char*, ErrorCode> headers[] = {
        {R"([])", ErrorCode::kMalformed},
        {R"({"a":5})", ErrorCode::kMalformed},
        {R"({"a":{"dtype":"F32","shape":[1]}})", ErrorCode::kMalformed},
        {R"({"a":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}})", ErrorCode::kMalformed},
        {R"({"a":{"dtype":"F32","shape":[1.5],"data_offsets":[0,4]}})", ErrorCode::kMalformed},
        {R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}})", ErrorCode::kMalformed},
        {R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[4,0]}})", ErrorCode::kMalformed},
        {R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4,8]}})", ErrorCode::kMalformed},
        {R"({"a":{"dtype":"F32","shape":[4294967296,4294967296,16],"data_offsets":[0,0]}})",
         ErrorCode::kMalformed},
        {R"({"a":{"dtype":"F32","shape":[1,1,1,1,1,1,1,1,1],"data_offsets":[0,4]}})", ErrorCode::kMalformed},
        {R"({"a":{"dtype":"F4","shape":[1],"data_offsets":[0,4]}})", ErrorCode::kUnsupportedWeights},
        {R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"b":{"dtype":"F32","shape":[1],"data_offsets":[2,6]}})",
         ErrorCode::kMalformed},
        {R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}})",
         ErrorCode::kMalformed},
        {R"({"a":{"dtype":"F32","shape":[5],"data_offsets":[0,20]}})", ErrorCode::kTruncated},
        {R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[18446744073709551614,18446744073709551615]}})",
         ErrorCode::kTruncated},
    };
    for (const auto& [header, code] : headers) {
        SafetensorsWriter writer = twoTensors();
        writer.header = header;
        EXPECT_EQ(errorOf(writer), code) << header;
    }
}

TEST(Safetensors, AHeaderLongerThanTheFileIsATruncatedFile) {
    for (const std::uint64_t length : {std::uint64_t{1} << 20U, ~std::uint64_t{0}, ~std::uint64_t{0} - 7}) {
        SafetensorsWriter writer = twoTensors();
        writer.headerLength = length;
        EXPECT_EQ(errorOf(writer), ErrorCode::kTruncated) << length;
    }
}

TEST(Safetensors, AFileCutAnywhereIsRefused) {
    const std::vector<std::byte> whole = twoTensors().bytes();
    for (std::size_t size = 0; size < whole.size(); ++size) {
        // A copy of its own, so that reading behind its end is seen by the sanitizer.
        const std::vector<std::byte> cut(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size));
        EXPECT_FALSE(safetensors::File::parse(cut).has_value()) << size;
    }
}

TEST(Safetensors, ChangedBytesOfTheHeaderNeverReachOutsideTheFile) {
    const std::vector<std::byte> whole = twoTensors().bytes();
    const std::size_t header = whole.size() - 17;
    for (std::size_t at = 0; at < header; ++at) {
        for (const char byte : {'\0', '0', '9', '"', '}', '-', '\x7F', '\xFF'}) {
            std::vector<std::byte> bytes = whole;
            bytes[at] = static_cast<std::byte>(byte);
            const auto file = safetensors::File::parse(bytes);
            if (!file) continue;
            for (const auto& tensor : (*file)->tensors()) {
                EXPECT_GE(tensor.bytes.data(), bytes.data());
                EXPECT_LE(tensor.bytes.data() + tensor.bytes.size(), bytes.data() + bytes.size());
            }
        }
    }
}

std::string text(std::string_view name, const std::vector<std::string>& files) {
    std::string map;
    for (const std::string& file : files)
        map += (map.empty() ? "\"" : ",\"") + std::string(name) + std::to_string(map.size()) + "\":\"" +
               file + "\"";
    return R"({"weight_map":{)" + map + "}}";
}

TEST(Checkpoint, AnIndexMayOnlyNameFilesOfItsFolder) {
    for (const char* name : {"../model.safetensors", "/etc/passwd", "a/b", "C:x", "..", "", "a\\\\b"}) {
        const TemporaryFolder folder;
        const std::string index = text("t", {name});
        folder.write("model.safetensors.index.json", std::as_bytes(std::span(index)));
        const auto checkpoint = Checkpoint::open(folder.path());
        ASSERT_FALSE(checkpoint.has_value()) << name;
        EXPECT_EQ(checkpoint.error().code, ErrorCode::kMalformed) << name;
    }
}

TEST(Checkpoint, ShardsTogetherHoldEachTensorOnce) {
    const TemporaryFolder folder;
    folder.write("one.safetensors", twoTensors().bytes());
    folder.write("two.safetensors", twoTensors().bytes());
    const std::string twice = R"({"weight_map":{"a":"one.safetensors","b":"two.safetensors"}})";
    folder.write("model.safetensors.index.json", std::as_bytes(std::span(twice)));
    EXPECT_EQ(Checkpoint::open(folder.path()).error().code, ErrorCode::kMalformed);
    const std::string missing = R"({"weight_map":{"a":"one.safetensors","c":"one.safetensors"}})";
    folder.write("model.safetensors.index.json", std::as_bytes(std::span(missing)));
    EXPECT_EQ(Checkpoint::open(folder.path()).error().code, ErrorCode::kMissingTensor);
    const std::string good = R"({"weight_map":{"a":"one.safetensors","b":"one.safetensors"}})";
    folder.write("model.safetensors.index.json", std::as_bytes(std::span(good)));
    const auto checkpoint = Checkpoint::open(folder.path());
    ASSERT_TRUE(checkpoint.has_value()) << checkpoint.error().detail;
    EXPECT_EQ(checkpoint->tensors().size(), 2U);
}

TEST(Checkpoint, AFolderWithoutWeightsIsAMissingFile) {
    const TemporaryFolder folder;
    EXPECT_EQ(Checkpoint::open(folder.path()).error().code, ErrorCode::kFileNotFound);
}

}  // namespace
}  // namespace onebit::test
