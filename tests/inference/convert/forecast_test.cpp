// SPDX-License-Identifier: Apache-2.0
// What is told of a conversion before the weights are here, against the conversion itself.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "inference/convert.h"
#include "inference/model.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/tiny_checkpoint.h"

namespace onebit::test {
namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::uint64_t headerEnd(const std::string& bytes) {
    return checkpointHeaderEnd(std::as_bytes(std::span(bytes))).value();
}

/// A folder with the small files of `whole` and the headers of its weights; tells how long those are.
std::map<std::string, std::uint64_t> writeHeaders(const fs::path& whole, const fs::path& folder) {
    std::map<std::string, std::uint64_t> wholeBytes;
    fs::create_directories(folder);
    for (const auto& entry : fs::directory_iterator(whole)) {
        const fs::path name = entry.path().filename();
        if (name.extension() != ".safetensors") {
            fs::copy_file(entry.path(), folder / name);
            continue;
        }
        const std::string bytes = read(entry.path());
        const auto header = static_cast<std::streamsize>(headerEnd(bytes));
        std::ofstream(folder / name, std::ios::binary).write(bytes.data(), header);
        wholeBytes[name.string()] = bytes.size();
    }
    return wholeBytes;
}

struct Case {
    const char* className;
    CheckpointStorage storage;
    const char* type;
    std::size_t shards;
};

TEST(ConversionForecast, IsWhatTheConversionMakes) {
    const Case cases[] = {{"LlamaForCausalLM", CheckpointStorage::kBitLinear, "I2_S", 2},
                          {"BitNetForCausalLM", CheckpointStorage::kAutoBitLinear, "TQ2_0", 1},
                          {"Qwen3ForCausalLM", CheckpointStorage::kLatentBf16, "I2_S", 3}};
    for (const Case& c : cases) {
        const TemporaryFolder folder;
        TinyCheckpointSpec spec;
        spec.className = c.className;
        spec.storage = c.storage;
        buildTinyCheckpoint(spec).write(folder.path() / "Tiny", c.shards);
        ConversionOptions options;
        options.type = c.type;
        const auto made = convertModel(folder.path() / "Tiny", folder.path() / "out.gguf", options);
        ASSERT_TRUE(made.has_value()) << c.className << ": " << made.error().detail;
        const ModelInfo info = readModelInfo(folder.path() / "out.gguf").value();

        const auto wholeBytes = writeHeaders(folder.path() / "Tiny", folder.path() / "head" / "Tiny");
        const auto forecast = forecastConversion(folder.path() / "head" / "Tiny", wholeBytes, options);
        ASSERT_TRUE(forecast.has_value()) << c.className << ": " << forecast.error().detail;
        EXPECT_EQ(forecast->info.fileBytes, made->fileBytes) << c.className;
        EXPECT_EQ(forecast->info.memoryBytes, info.memoryBytes) << c.className;
        EXPECT_EQ(forecast->info.parameterCount, info.parameterCount) << c.className;
        EXPECT_EQ(forecast->info.name, info.name) << c.className;
        EXPECT_EQ(forecast->info.mainFormat, c.type);
        EXPECT_EQ(forecast->info.formats.size(), info.formats.size()) << c.className;
        EXPECT_GT(forecast->sourceBytes, 0U);
    }
}

TEST(ConversionForecast, RefusesWhatCannotBeConverted) {
    const TemporaryFolder folder;
    TinyCheckpointSpec spec;
    spec.className = "LlamaForCausalLM";
    spec.storage = CheckpointStorage::kBitLinear;
    TinyCheckpoint checkpoint = buildTinyCheckpoint(spec);
    const std::string name = "LlamaForCausalLM";
    checkpoint.config.replace(checkpoint.config.find(name), name.size(), "StrangeForCausalLM");
    checkpoint.write(folder.path() / "odd");
    const auto odd = writeHeaders(folder.path() / "odd", folder.path() / "head");
    const auto refused = forecastConversion(folder.path() / "head", odd);
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, ErrorCode::kUnknownArchitecture);
}

TEST(ConversionForecast, RefusesAFileThatEndsWithinItsTensors) {
    const TemporaryFolder folder;
    TinyCheckpointSpec spec;
    spec.className = "LlamaForCausalLM";
    spec.storage = CheckpointStorage::kBitLinear;
    buildTinyCheckpoint(spec).write(folder.path() / "Tiny");
    auto wholeBytes = writeHeaders(folder.path() / "Tiny", folder.path() / "head");
    --wholeBytes.at("model.safetensors");
    const auto refused = forecastConversion(folder.path() / "head", wholeBytes);
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, ErrorCode::kTruncated);
}

TEST(ConversionForecast, TellsWhereAHeaderEnds) {
    const std::string length("\x10\x01\0\0\0\0\0\0", 8);
    EXPECT_EQ(headerEnd(length), 8U + 0x110U);
    EXPECT_FALSE(checkpointHeaderEnd(std::as_bytes(std::span(length).first(7))).has_value());
    const std::string endless("\0\0\0\0\1\0\0\0", 8);
    EXPECT_FALSE(checkpointHeaderEnd(std::as_bytes(std::span(endless))).has_value());
}

}  // namespace
}  // namespace onebit::test
