// SPDX-License-Identifier: Apache-2.0
// The typed look-ups of gguf::File: how stored kinds become the kinds that callers ask for.
#include <limits>

#include "inference/gguf/byte_reader.h"
#include "inference/gguf/gguf_file.h"
#include "inference/gguf/value_type.h"

namespace onebit::gguf {
namespace {

template <typename T>
const T* get(const std::map<std::string_view, Value>& metadata, std::string_view key) {
    const auto found = metadata.find(key);
    return found == metadata.end() ? nullptr : std::get_if<T>(&found->second);
}

/// An element as an int32, where it is an integer that fits.
std::optional<std::int32_t> integerAt(const NumberArray& array, std::size_t index) {
    const std::byte* bytes = array.bytes.data() + index * numberSize(array.elementType);
    constexpr std::int64_t kLowest = std::numeric_limits<std::int32_t>::min();
    constexpr std::int64_t kHighest = std::numeric_limits<std::int32_t>::max();
    std::int64_t value = 0;
    switch (static_cast<ValueType>(array.elementType)) {
        case ValueType::kU8:
            return loadLittleEndian<std::uint8_t>(bytes);
        case ValueType::kI8:
            return loadLittleEndian<std::int8_t>(bytes);
        case ValueType::kU16:
            return loadLittleEndian<std::uint16_t>(bytes);
        case ValueType::kI16:
            return loadLittleEndian<std::int16_t>(bytes);
        case ValueType::kI32:
            return loadLittleEndian<std::int32_t>(bytes);
        case ValueType::kU32:
            value = loadLittleEndian<std::uint32_t>(bytes);
            break;
        case ValueType::kI64:
            value = loadLittleEndian<std::int64_t>(bytes);
            break;
        case ValueType::kU64: {
            const auto wide = loadLittleEndian<std::uint64_t>(bytes);
            if (wide > static_cast<std::uint64_t>(kHighest)) return std::nullopt;
            value = static_cast<std::int64_t>(wide);
            break;
        }
        default:
            return std::nullopt;
    }
    if (value < kLowest || value > kHighest) return std::nullopt;
    return static_cast<std::int32_t>(value);
}

}  // namespace

std::optional<std::uint64_t> File::unsignedInteger(std::string_view key) const {
    if (const auto* value = get<std::uint64_t>(m_metadata, key)) return *value;
    const auto* value = get<std::int64_t>(m_metadata, key);
    if (value == nullptr || *value < 0) return std::nullopt;
    return static_cast<std::uint64_t>(*value);
}

std::optional<double> File::number(std::string_view key) const {
    if (const auto* value = get<double>(m_metadata, key)) return *value;
    if (const auto* value = get<std::uint64_t>(m_metadata, key)) return static_cast<double>(*value);
    if (const auto* value = get<std::int64_t>(m_metadata, key)) return static_cast<double>(*value);
    return std::nullopt;
}

std::optional<bool> File::boolean(std::string_view key) const {
    const auto* value = get<bool>(m_metadata, key);
    return value ? std::optional(*value) : std::nullopt;
}

std::optional<std::string_view> File::string(std::string_view key) const {
    const auto* value = get<std::string_view>(m_metadata, key);
    return value ? std::optional(*value) : std::nullopt;
}

const std::vector<std::string_view>* File::strings(std::string_view key) const {
    return get<std::vector<std::string_view>>(m_metadata, key);
}

std::optional<std::vector<float>> File::floats(std::string_view key) const {
    const auto* array = get<NumberArray>(m_metadata, key);
    if (array == nullptr) return std::nullopt;
    const bool single = array->elementType == static_cast<std::uint32_t>(ValueType::kF32);
    if (!single && array->elementType != static_cast<std::uint32_t>(ValueType::kF64)) return std::nullopt;
    std::vector<float> values(static_cast<std::size_t>(array->count));
    for (std::size_t i = 0; i < values.size(); ++i) {
        values[i] =
            single ? loadLittleEndian<float>(array->bytes.data() + i * sizeof(float))
                   : static_cast<float>(loadLittleEndian<double>(array->bytes.data() + i * sizeof(double)));
    }
    return values;
}

std::optional<std::vector<std::int32_t>> File::integers(std::string_view key) const {
    const auto* array = get<NumberArray>(m_metadata, key);
    if (array == nullptr) return std::nullopt;
    std::vector<std::int32_t> values;
    values.reserve(static_cast<std::size_t>(array->count));
    for (std::size_t i = 0; i < array->count; ++i) {
        const std::optional<std::int32_t> value = integerAt(*array, i);
        if (!value) return std::nullopt;
        values.push_back(*value);
    }
    return values;
}

}  // namespace onebit::gguf
