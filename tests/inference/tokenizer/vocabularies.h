// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "inference/gguf/gguf_file.h"
#include "inference/tokenizer/tokenizer.h"
#include "tests/support/gguf_writer.h"

namespace onebit::test {

/// A JSON file of tests/inference/tokenizer/fixtures.
nlohmann::json readFixture(const std::string& name);
std::filesystem::path fixturePath(const std::string& name);

/// A path below shared/data, which stands beside the checkout on some machines; nullopt elsewhere.
std::optional<std::filesystem::path> sharedData(const std::string& path);

/// A GGUF file in memory. Not movable: the file views the bytes.
class MemoryFile {
  public:
    explicit MemoryFile(const GgufWriter& writer);
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    const gguf::File& file() const { return *m_file; }

  private:
    std::vector<std::byte> m_bytes;
    std::shared_ptr<const gguf::File> m_file;
};

/// Vocabulary-only files, to be damaged by tests if they like.
GgufWriter sentencePieceWriter(const std::string& fixture);
/// With these tokens after those of the fixture.
GgufWriter byteLevelWriter(std::string_view pre, const std::vector<std::string>& controls = {});
/// The vocabulary of a published tokenizer.json, with the token types that converters give it.
GgufWriter publishedWriter(const std::filesystem::path& tokenizerJson, std::string_view pre);

/// The tokenizer of a file that must be good.
std::shared_ptr<const Tokenizer> tokenizerOf(const GgufWriter& writer);

std::vector<Token> encodeTyped(const Tokenizer& tokenizer, std::string_view text);
std::vector<Token> encodeSpecial(const Tokenizer& tokenizer, std::string_view text);

}  // namespace onebit::test
