// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

namespace onebit::gguf {

/// Types of metadata values, numbered as in the GGUF specification.
enum class ValueType : std::uint32_t {
    kU8 = 0,
    kI8 = 1,
    kU16 = 2,
    kI16 = 3,
    kU32 = 4,
    kI32 = 5,
    kF32 = 6,
    kBool = 7,
    kString = 8,
    kArray = 9,
    kU64 = 10,
    kI64 = 11,
    kF64 = 12,
};

/// Bytes of one number or boolean; 0 for strings, arrays and types that do not exist.
constexpr std::size_t numberSize(std::uint32_t type) {
    switch (static_cast<ValueType>(type)) {
        case ValueType::kU8:
        case ValueType::kI8:
        case ValueType::kBool:
            return 1;
        case ValueType::kU16:
        case ValueType::kI16:
            return 2;
        case ValueType::kU32:
        case ValueType::kI32:
        case ValueType::kF32:
            return 4;
        case ValueType::kU64:
        case ValueType::kI64:
        case ValueType::kF64:
            return 8;
        case ValueType::kString:
        case ValueType::kArray:
            break;
    }
    return 0;
}

}  // namespace onebit::gguf
