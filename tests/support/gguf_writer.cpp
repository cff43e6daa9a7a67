// SPDX-License-Identifier: Apache-2.0
#include "tests/support/gguf_writer.h"

#include <algorithm>
#include <bit>

namespace onebit::test {
namespace {

std::uint32_t number(GgufType type) {
    return static_cast<std::uint32_t>(type);
}

ByteSink arrayHead(GgufType element, std::size_t count) {
    ByteSink sink;
    sink.u32(number(element));
    sink.u64(count);
    return sink;
}

std::uint64_t alignedUp(std::uint64_t value, std::uint64_t alignment) {
    return (value + alignment - 1) / alignment * alignment;
}

}  // namespace

void ByteSink::unsignedInteger(std::uint64_t value, std::size_t size) {
    for (std::size_t i = 0; i < size; ++i)
        m_bytes.push_back(static_cast<std::byte>(value >> (8 * i)));
}

void ByteSink::f32(float value) {
    u32(std::bit_cast<std::uint32_t>(value));
}

void ByteSink::f64(double value) {
    u64(std::bit_cast<std::uint64_t>(value));
}

void ByteSink::string(std::string_view value) {
    u64(value.size());
    for (const char c : value)
        m_bytes.push_back(static_cast<std::byte>(c));
}

void ByteSink::raw(std::span<const std::byte> bytes) {
    m_bytes.insert(m_bytes.end(), bytes.begin(), bytes.end());
}

void ByteSink::pad(std::size_t alignment) {
    m_bytes.resize(alignedUp(m_bytes.size(), alignment));
}

void GgufWriter::addUint32(std::string_view key, std::uint32_t value) {
    ByteSink sink;
    sink.u32(value);
    addRaw(key, number(GgufType::kUint32), sink.bytes());
}

void GgufWriter::addUint64(std::string_view key, std::uint64_t value) {
    ByteSink sink;
    sink.u64(value);
    addRaw(key, number(GgufType::kUint64), sink.bytes());
}

void GgufWriter::addFloat(std::string_view key, float value) {
    ByteSink sink;
    sink.f32(value);
    addRaw(key, number(GgufType::kFloat32), sink.bytes());
}

void GgufWriter::addBool(std::string_view key, bool value) {
    addRaw(key, number(GgufType::kBool), {static_cast<std::byte>(value ? 1 : 0)});
}

void GgufWriter::addString(std::string_view key, std::string_view value) {
    ByteSink sink;
    sink.string(value);
    addRaw(key, number(GgufType::kString), sink.bytes());
}

void GgufWriter::addStrings(std::string_view key, std::span<const std::string> values) {
    ByteSink sink = arrayHead(GgufType::kString, values.size());
    for (const std::string& value : values)
        sink.string(value);
    addRaw(key, number(GgufType::kArray), sink.bytes());
}

void GgufWriter::addFloats(std::string_view key, std::span<const float> values) {
    ByteSink sink = arrayHead(GgufType::kFloat32, values.size());
    for (const float value : values)
        sink.f32(value);
    addRaw(key, number(GgufType::kArray), sink.bytes());
}

void GgufWriter::addIntegers(std::string_view key, std::span<const std::int32_t> values) {
    ByteSink sink = arrayHead(GgufType::kInt32, values.size());
    for (const std::int32_t value : values)
        sink.u32(static_cast<std::uint32_t>(value));
    addRaw(key, number(GgufType::kArray), sink.bytes());
}

void GgufWriter::addRaw(std::string_view key, std::uint32_t type, std::vector<std::byte> value) {
    m_metadata.push_back({std::string(key), type, std::move(value)});
}

void GgufWriter::removeMetadata(std::string_view key) {
    std::erase_if(m_metadata, [&](const Metadata& pair) { return pair.key == key; });
}

GgufWriter::Tensor* GgufWriter::findTensor(std::string_view name) {
    const auto found = std::ranges::find(m_tensors, name, &Tensor::name);
    return found == m_tensors.end() ? nullptr : &*found;
}

std::vector<std::uint64_t> GgufWriter::offsets() const {
    std::vector<std::uint64_t> offsets;
    std::uint64_t next = 0;
    for (const Tensor& tensor : m_tensors) {
        offsets.push_back(next);
        next += alignedUp(tensor.data.size(), alignment);
    }
    return offsets;
}

std::vector<std::byte> GgufWriter::bytes(GgufSections* sections) const {
    GgufSections where;
    ByteSink sink;
    for (const char c : magic)
        sink.u8(static_cast<std::uint8_t>(c));
    sink.u32(version);
    sink.u64(tensorCount.value_or(m_tensors.size()));
    sink.u64(metadataCount.value_or(m_metadata.size()));
    for (const Metadata& pair : m_metadata) {
        where.metadata.push_back(sink.bytes().size());
        sink.string(pair.key);
        sink.u32(pair.type);
        sink.raw(pair.value);
    }
    const std::vector<std::uint64_t> trueOffsets = offsets();
    for (std::size_t i = 0; i < m_tensors.size(); ++i) {
        const Tensor& tensor = m_tensors[i];
        where.tensorInfos.push_back(sink.bytes().size());
        sink.string(tensor.name);
        sink.u32(static_cast<std::uint32_t>(tensor.dims.size()));
        for (const std::uint64_t dim : tensor.dims)
            sink.u64(dim);
        sink.u32(tensor.type);
        sink.u64(tensor.offset.value_or(trueOffsets[i]));
    }
    sink.pad(alignment);
    where.data = sink.bytes().size();
    for (const Tensor& tensor : m_tensors) {
        where.tensorData.push_back(sink.bytes().size());
        sink.raw(tensor.data);
        sink.pad(alignment);
    }
    where.end = sink.bytes().size();
    if (sections != nullptr) *sections = where;
    return sink.bytes();
}

}  // namespace onebit::test
