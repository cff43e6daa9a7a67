// SPDX-License-Identifier: Apache-2.0
#include "tests/inference/tokenizer/vocabularies.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <map>
#include <stdexcept>

namespace onebit::test {
namespace {

constexpr std::int32_t kNormal = 1;
constexpr std::int32_t kControl = 3;
constexpr std::int32_t kUserDefined = 4;
constexpr std::int32_t kUnused = 5;

nlohmann::json readJson(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    if (!stream) throw std::runtime_error("cannot read " + path.string());
    return nlohmann::json::parse(stream);
}

void addVocabulary(GgufWriter& writer, const nlohmann::json& fixture) {
    writer.addStrings("tokenizer.ggml.tokens", fixture.at("tokens").get<std::vector<std::string>>());
    writer.addIntegers("tokenizer.ggml.token_type",
                       fixture.at("token_type").get<std::vector<std::int32_t>>());
}

std::vector<Token> encode(const Tokenizer& tokenizer, std::string_view text, bool parseSpecial) {
    const auto ids = tokenizer.encode(text, {.parseSpecial = parseSpecial, .addBos = false});
    EXPECT_TRUE(ids.has_value()) << ids.error().detail;
    return ids.value_or(std::vector<Token>());
}

}  // namespace

std::filesystem::path fixturePath(const std::string& name) {
    return std::filesystem::path(ONEBIT_TOKENIZER_FIXTURES) / name;
}

nlohmann::json readFixture(const std::string& name) {
    return readJson(fixturePath(name));
}

std::optional<std::filesystem::path> sharedData(const std::string& path) {
    std::filesystem::path folder = ONEBIT_SOURCE_DIR;
    while (folder.has_relative_path()) {
        folder = folder.parent_path();
        const std::filesystem::path candidate = folder / "shared" / "data" / path;
        if (std::filesystem::exists(candidate)) return candidate;
    }
    return std::nullopt;
}

MemoryFile::MemoryFile(const GgufWriter& writer) : m_bytes(writer.bytes()) {
    auto file = gguf::File::parse(m_bytes);
    if (!file) throw std::runtime_error("not a GGUF file: " + file.error().detail);
    m_file = *file;
}

GgufWriter sentencePieceWriter(const std::string& fixture) {
    const nlohmann::json json = readFixture(fixture);
    GgufWriter writer;
    writer.addString("general.architecture", "llama");
    writer.addString("tokenizer.ggml.model", "llama");
    addVocabulary(writer, json);
    writer.addFloats("tokenizer.ggml.scores", json.at("scores").get<std::vector<float>>());
    writer.addUint32("tokenizer.ggml.bos_token_id", json.at("bos"));
    writer.addUint32("tokenizer.ggml.eos_token_id", json.at("eos"));
    writer.addUint32("tokenizer.ggml.unknown_token_id", json.at("unknown"));
    writer.addBool("tokenizer.ggml.add_space_prefix", json.at("add_space_prefix"));
    return writer;
}

GgufWriter byteLevelWriter(std::string_view pre, const std::vector<std::string>& controls) {
    nlohmann::json json = readFixture("tiny_bpe.json");
    for (const std::string& control : controls) {
        json.at("tokens").push_back(control);
        json.at("token_type").push_back(kControl);
    }
    GgufWriter writer;
    writer.addString("general.architecture", "qwen3");
    writer.addString("tokenizer.ggml.model", "gpt2");
    writer.addString("tokenizer.ggml.pre", pre);
    addVocabulary(writer, json);
    writer.addStrings("tokenizer.ggml.merges", json.at("merges").get<std::vector<std::string>>());
    return writer;
}

GgufWriter publishedWriter(const std::filesystem::path& tokenizerJson, std::string_view pre) {
    const nlohmann::json json = readJson(tokenizerJson);
    std::map<std::int32_t, std::pair<std::string, std::int32_t>> tokens;
    for (const auto& [piece, id] : json.at("model").at("vocab").items())
        tokens[id] = {piece, kNormal};
    for (const auto& added : json.at("added_tokens"))
        tokens[added.at("id")] = {added.at("content"),
                                  added.at("special").get<bool>() ? kControl : kUserDefined};

    const auto count = static_cast<std::size_t>(tokens.rbegin()->first) + 1;
    std::vector<std::string> pieces(count);
    std::vector<std::int32_t> kinds(count, kUnused);
    for (const auto& [id, token] : tokens) {
        pieces[static_cast<std::size_t>(id)] = token.first;
        kinds[static_cast<std::size_t>(id)] = token.second;
    }
    std::vector<std::string> merges;
    for (const auto& merge : json.at("model").at("merges"))
        merges.push_back(merge.is_string() ? merge.get<std::string>()
                                           : merge[0].get<std::string>() + " " + merge[1].get<std::string>());
    GgufWriter writer;
    writer.addString("tokenizer.ggml.model", "gpt2");
    writer.addString("tokenizer.ggml.pre", pre);
    writer.addStrings("tokenizer.ggml.tokens", pieces);
    writer.addIntegers("tokenizer.ggml.token_type", kinds);
    writer.addStrings("tokenizer.ggml.merges", merges);
    return writer;
}

std::shared_ptr<const Tokenizer> tokenizerOf(const GgufWriter& writer) {
    const MemoryFile memory(writer);
    auto tokenizer = makeTokenizer(memory.file());
    if (!tokenizer) throw std::runtime_error("no tokenizer: " + tokenizer.error().detail);
    return *tokenizer;
}

std::vector<Token> encodeTyped(const Tokenizer& tokenizer, std::string_view text) {
    return encode(tokenizer, text, false);
}

std::vector<Token> encodeSpecial(const Tokenizer& tokenizer, std::string_view text) {
    return encode(tokenizer, text, true);
}

}  // namespace onebit::test
