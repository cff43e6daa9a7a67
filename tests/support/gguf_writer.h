// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace onebit::test {

/// Numbers of the metadata types of https://github.com/ggml-org/ggml/blob/master/docs/gguf.md
enum class GgufType : std::uint32_t {
    kUint8 = 0,
    kInt8 = 1,
    kUint16 = 2,
    kInt16 = 3,
    kUint32 = 4,
    kInt32 = 5,
    kFloat32 = 6,
    kBool = 7,
    kString = 8,
    kArray = 9,
    kUint64 = 10,
    kInt64 = 11,
    kFloat64 = 12,
};

/// Little-endian bytes, for values that a test wants to spell out.
class ByteSink {
  public:
    void u8(std::uint8_t value) { unsignedInteger(value, 1); }
    void u16(std::uint16_t value) { unsignedInteger(value, 2); }
    void u32(std::uint32_t value) { unsignedInteger(value, 4); }
    void u64(std::uint64_t value) { unsignedInteger(value, 8); }
    void f32(float value);
    void f64(double value);
    /// u64 length, then the bytes.
    void string(std::string_view value);
    void raw(std::span<const std::byte> bytes);
    void pad(std::size_t alignment);

    const std::vector<std::byte>& bytes() const { return m_bytes; }

  private:
    void unsignedInteger(std::uint64_t value, std::size_t size);
    std::vector<std::byte> m_bytes;
};

/// Where the parts of a written file begin, for cutting it short at interesting places.
struct GgufSections {
    std::vector<std::size_t> metadata;     ///< start of each key-value pair
    std::vector<std::size_t> tensorInfos;  ///< start of each tensor's description
    std::vector<std::size_t> tensorData;   ///< start of each tensor's bytes
    std::size_t data = 0;                  ///< start of the data section
    std::size_t end = 0;
};

/// Builds a GGUF file of version 2 or 3 in memory. Nothing is checked: what a test asks for is what it gets,
/// wrong or not.
class GgufWriter {
  public:
    struct Tensor {
        std::string name;
        std::vector<std::uint64_t> dims;  ///< ne0 (fastest) first
        std::uint32_t type;
        std::vector<std::byte> data;
        std::optional<std::uint64_t> offset;  ///< written in place of the true one
    };
    struct Metadata {
        std::string key;
        std::uint32_t type;
        std::vector<std::byte> value;  ///< as in the file
    };

    void addUint32(std::string_view key, std::uint32_t value);
    void addUint64(std::string_view key, std::uint64_t value);
    void addFloat(std::string_view key, float value);
    void addBool(std::string_view key, bool value);
    void addString(std::string_view key, std::string_view value);
    void addStrings(std::string_view key, std::span<const std::string> values);
    void addFloats(std::string_view key, std::span<const float> values);
    void addIntegers(std::string_view key, std::span<const std::int32_t> values);
    /// The value's bytes as they are, under any type number.
    void addRaw(std::string_view key, std::uint32_t type, std::vector<std::byte> value);
    void addTensor(Tensor tensor) { m_tensors.push_back(std::move(tensor)); }

    /// Removes every pair with this key; adding after removing replaces.
    void removeMetadata(std::string_view key);
    std::vector<Metadata>& metadata() { return m_metadata; }
    const Metadata& metadataAt(std::size_t index) const { return m_metadata.at(index); }
    std::vector<Tensor>& tensors() { return m_tensors; }
    /// Null if there is none of this name.
    Tensor* findTensor(std::string_view name);

    /// Announced in the header in place of the truth.
    std::string magic = "GGUF";
    std::uint32_t version = 3;
    std::optional<std::uint64_t> tensorCount;
    std::optional<std::uint64_t> metadataCount;
    /// Between tensors and before the data section. Any other than 32 needs `general.alignment` too.
    std::uint32_t alignment = 32;

    std::vector<std::byte> bytes(GgufSections* sections = nullptr) const;

  private:
    std::vector<std::uint64_t> offsets() const;
    std::vector<Metadata> m_metadata;
    std::vector<Tensor> m_tensors;
};

}  // namespace onebit::test
