// SPDX-License-Identifier: Apache-2.0
// Models that are spread over several files.
#include "tests/support/split_model.h"

#include <gtest/gtest.h>

#include <functional>

#include "tests/inference/error_expectations.h"

namespace onebit::test {
namespace {

constexpr std::uint16_t kParts = 3;

const TinyModel& tinyModel() {
    static const TinyModel kModel = buildTinyModel(tinySpec("bitnet", WeightFormat::kTq2_0));
    return kModel;
}

std::vector<float> logitsOf(const std::shared_ptr<const Model>& model, std::span<const Token> prompt) {
    const auto session = openSession(model, {.threads = 1});
    if (session == nullptr) return {};
    return session->logits(prompt).value_or(std::vector<float>());
}

TEST(SplitModel, AnyPartOpensAllOfIt) {
    const std::vector<Token> prompt = tinyPrompt(tinyModel(), 12, 1);
    const std::vector<float> expected = logitsOf(loadFromBytes(tinyModel().file()), prompt);
    const TemporaryFolder folder;
    writeParts(folder, splitModel(tinyModel(), kParts));
    for (std::size_t number = 1; number <= kParts; ++number) {
        const auto model = loadModel(folder.path() / partName(number, kParts), {});
        ASSERT_TRUE(model.has_value()) << model.error().detail;
        EXPECT_EQ(logitsOf(*model, prompt), expected);
    }
}

TEST(SplitModel, InfoCoversAllParts) {
    const TemporaryFolder folder;
    const auto whole = readModelInfo(folder.write("whole.gguf", tinyModel().file()));
    const auto first = writeParts(folder, splitModel(tinyModel(), kParts));
    const auto split = readModelInfo(first);
    ASSERT_TRUE(whole.has_value() && split.has_value());
    EXPECT_EQ(split->parameterCount, whole->parameterCount);
    EXPECT_EQ(split->memoryBytes, whole->memoryBytes);
    EXPECT_EQ(split->mainFormat, whole->mainFormat);
    std::uint64_t bytes = 0;
    for (const auto& part : modelParts(first))
        bytes += std::filesystem::file_size(part);
    EXPECT_EQ(split->fileBytes, bytes);
    EXPECT_FALSE(split->vocabularyOnly);
}

TEST(SplitModel, TheFirstPartMayHoldNoTensors) {
    std::vector<GgufWriter> parts = splitModel(tinyModel(), 2);
    for (const auto& tensor : std::exchange(parts[0].tensors(), {}))
        parts[1].addTensor(tensor);
    const TemporaryFolder folder;
    const auto model = loadModel(writeParts(folder, parts), {});
    EXPECT_TRUE(model.has_value()) << model.error().detail;
}

TEST(SplitModel, EveryMissingPartIsNamed) {
    for (std::size_t missing = 1; missing <= kParts; ++missing) {
        const TemporaryFolder folder;
        writeParts(folder, splitModel(tinyModel(), kParts));
        std::filesystem::remove(folder.path() / partName(missing, kParts));
        const std::size_t opened = missing == 1 ? 2 : 1;
        const auto model = loadModel(folder.path() / partName(opened, kParts), {});
        ASSERT_FALSE(model.has_value());
        expectError(model.error(), ErrorCode::kFileNotFound);
        EXPECT_NE(model.error().detail.find(partName(missing, kParts)), std::string::npos)
            << model.error().detail;
        EXPECT_FALSE(readModelInfo(folder.path() / partName(opened, kParts)).has_value());
    }
}

struct Mismatch {
    const char* name;
    std::function<void(std::vector<GgufWriter>&)> apply;
    ErrorCode expected = ErrorCode::kMalformed;
};

void replaceUint16(GgufWriter& writer, const char* key, std::uint16_t value) {
    writer.removeMetadata(key);
    ByteSink sink;
    sink.u16(value);
    writer.addRaw(key, static_cast<std::uint32_t>(GgufType::kUint16), sink.bytes());
}

TEST(SplitModel, PartsThatDoNotBelongTogetherAreNamed) {
    const Mismatch kMismatches[] = {
        {"two parts swapped", [](auto& parts) { std::swap(parts[1], parts[2]); }},
        {"a part of another count", [](auto& parts) { replaceUint16(parts[1], "split.count", 4); }},
        {"a part twice", [](auto& parts) { parts[1] = parts[2]; }},
        {"a file that is no part", [](auto& parts) { parts[1].removeMetadata("split.count"); }},
        {"a tensor in two parts", [](auto& parts) { parts[1].addTensor(parts[2].tensors().front()); }},
        {"a tensor too few", [](auto& parts) { parts[1].tensors().pop_back(); }},
        {"a part that is another kind of file", [](auto& parts) { parts[1].magic = "GGML"; },
         ErrorCode::kNotGguf},
        {"a part of another version", [](auto& parts) { parts[1].version = 1; },
         ErrorCode::kUnsupportedVersion},
    };
    for (const Mismatch& mismatch : kMismatches) {
        SCOPED_TRACE(mismatch.name);
        std::vector<GgufWriter> parts = splitModel(tinyModel(), kParts);
        mismatch.apply(parts);
        const TemporaryFolder folder;
        const auto model = loadModel(writeParts(folder, parts), {});
        ASSERT_FALSE(model.has_value());
        expectError(model.error(), mismatch.expected);
        EXPECT_NE(model.error().detail.find("tiny-0000"), std::string::npos) << model.error().detail;
    }
}

TEST(SplitModel, APartUnderAnotherNameIsExplained) {
    const TemporaryFolder folder;
    const auto parts = splitModel(tinyModel(), 2);
    for (const char* name : {"renamed.gguf", "tiny-00001-of-00003.gguf", "-00001-of-00002.gguf"}) {
        const auto model = loadModel(folder.write(name, parts[0].bytes()), {});
        ASSERT_FALSE(model.has_value());
        expectError(model.error(), ErrorCode::kMalformed);
        EXPECT_NE(model.error().detail.find(name), std::string::npos) << model.error().detail;
    }
}

TEST(SplitModel, APartThatEndsEarlyIsTruncated) {
    const auto parts = splitModel(tinyModel(), 2);
    const TemporaryFolder folder;
    const auto first = writeParts(folder, parts);
    const std::vector<std::byte> second = parts[1].bytes();
    folder.write(partName(2, 2), std::span(second).first(second.size() - 100));
    const auto model = loadModel(first, {});
    ASSERT_FALSE(model.has_value());
    expectError(model.error(), ErrorCode::kTruncated);
}

TEST(ModelParts, FollowFromTheName) {
    const std::filesystem::path folder = "models";
    EXPECT_EQ(modelParts(folder / "a-00002-of-00003.gguf"),
              (std::vector<std::filesystem::path>{folder / "a-00001-of-00003.gguf",
                                                  folder / "a-00002-of-00003.gguf",
                                                  folder / "a-00003-of-00003.gguf"}));
    for (const char* name :
         {"a.gguf", "a-00000-of-00003.gguf", "a-00004-of-00003.gguf", "a-0001-of-0003.gguf",
          "a-00001-of-99999.gguf", "a-000x1-of-00003.gguf", "-00001-of-00003.gguf"}) {
        EXPECT_EQ(modelParts(folder / name), std::vector<std::filesystem::path>{folder / name}) << name;
    }
}

}  // namespace
}  // namespace onebit::test
