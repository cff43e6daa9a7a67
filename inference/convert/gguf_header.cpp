// SPDX-License-Identifier: Apache-2.0
#include "inference/convert/gguf_header.h"

#include <bit>

#include "inference/gguf/value_type.h"

namespace onebit {
namespace {

using gguf::ValueType;

constexpr std::uint64_t kAlignment = 32;
constexpr std::uint32_t kVersion = 3;

void put(std::vector<std::byte>& bytes, std::uint64_t value, std::size_t size) {
    for (std::size_t i = 0; i < size; ++i)
        bytes.push_back(static_cast<std::byte>((value >> (8 * i)) & 0xFFU));
}

void put32(std::vector<std::byte>& bytes, std::uint32_t value) {
    put(bytes, value, sizeof(value));
}

void put64(std::vector<std::byte>& bytes, std::uint64_t value) {
    put(bytes, value, sizeof(value));
}

void putString(std::vector<std::byte>& bytes, std::string_view text) {
    put64(bytes, text.size());
    const auto raw = std::as_bytes(std::span(text));
    bytes.insert(bytes.end(), raw.begin(), raw.end());
}

constexpr std::uint32_t number(ValueType type) {
    return static_cast<std::uint32_t>(type);
}

}  // namespace

void GgufHeader::key(std::string_view key, std::uint32_t type) {
    putString(m_metadata, key);
    put32(m_metadata, type);
    ++m_metadataCount;
}

void GgufHeader::addString(std::string_view name, std::string_view value) {
    key(name, number(ValueType::kString));
    putString(m_metadata, value);
}

void GgufHeader::addUint32(std::string_view name, std::uint32_t value) {
    key(name, number(ValueType::kU32));
    put32(m_metadata, value);
}

void GgufHeader::addFloat(std::string_view name, float value) {
    key(name, number(ValueType::kF32));
    put32(m_metadata, std::bit_cast<std::uint32_t>(value));
}

void GgufHeader::addBool(std::string_view name, bool value) {
    key(name, number(ValueType::kBool));
    put(m_metadata, value ? 1 : 0, 1);
}

void GgufHeader::addStrings(std::string_view name, std::span<const std::string> values) {
    key(name, number(ValueType::kArray));
    put32(m_metadata, number(ValueType::kString));
    put64(m_metadata, values.size());
    for (const std::string& value : values)
        putString(m_metadata, value);
}

void GgufHeader::addFloats(std::string_view name, std::span<const float> values) {
    key(name, number(ValueType::kArray));
    put32(m_metadata, number(ValueType::kF32));
    put64(m_metadata, values.size());
    for (const float value : values)
        put32(m_metadata, std::bit_cast<std::uint32_t>(value));
}

void GgufHeader::addIntegers(std::string_view name, std::span<const std::int32_t> values) {
    key(name, number(ValueType::kArray));
    put32(m_metadata, number(ValueType::kI32));
    put64(m_metadata, values.size());
    for (const std::int32_t value : values)
        put32(m_metadata, static_cast<std::uint32_t>(value));
}

void GgufHeader::addTensor(std::string_view name, std::span<const std::uint64_t> dims, std::uint32_t ggufType,
                           std::uint64_t bytes) {
    putString(m_tensors, name);
    put32(m_tensors, static_cast<std::uint32_t>(dims.size()));
    for (const std::uint64_t dim : dims)
        put64(m_tensors, dim);
    put32(m_tensors, ggufType);
    put64(m_tensors, m_offset);
    m_offset += bytes + paddingAfter(bytes);
    ++m_tensorCount;
}

std::vector<std::byte> GgufHeader::bytes() const {
    std::vector<std::byte> bytes;
    bytes.reserve(m_metadata.size() + m_tensors.size() + 4 * kAlignment);
    for (const char letter : std::string_view("GGUF"))
        bytes.push_back(static_cast<std::byte>(letter));
    put32(bytes, kVersion);
    put64(bytes, m_tensorCount);
    put64(bytes, m_metadataCount);
    bytes.insert(bytes.end(), m_metadata.begin(), m_metadata.end());
    bytes.insert(bytes.end(), m_tensors.begin(), m_tensors.end());
    bytes.resize(bytes.size() + paddingAfter(bytes.size()));
    return bytes;
}

std::size_t GgufHeader::paddingAfter(std::uint64_t bytes) {
    return static_cast<std::size_t>((kAlignment - bytes % kAlignment) % kAlignment);
}

}  // namespace onebit
