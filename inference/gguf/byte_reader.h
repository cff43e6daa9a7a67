// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "inference/base/little_endian.h"
#include "inference/base/result.h"

namespace onebit::gguf {

/// Reads forward through bytes that cannot be trusted. Nothing is read, and nothing is allocated, before it
/// is known to lie within them. Every failure names what was being read and where.
class ByteReader {
  public:
    explicit ByteReader(std::span<const std::byte> bytes) : m_bytes(bytes) {}

    std::size_t position() const { return m_position; }
    std::size_t remaining() const { return m_bytes.size() - m_position; }

    /// A fixed-size number; `what` is for the error's detail.
    template <typename T>
    Result<T> number(std::string_view what) {
        const Result<std::span<const std::byte>> bytes = take(sizeof(T), what);
        if (!bytes) return tl::unexpected(bytes.error());
        return loadLittleEndian<T>(bytes->data());
    }

    /// A u64 length and that many bytes.
    Result<std::string_view> string(std::string_view what);

    /// A u64 count of things that take at least `smallestSize` > 0 bytes each: whatever passes can be
    /// allocated.
    Result<std::uint64_t> count(std::uint64_t smallestSize, std::string_view what);

    /// The next `size` bytes. kTruncated when there are fewer; kMalformed when no file could have so many.
    Result<std::span<const std::byte>> take(std::uint64_t size, std::string_view what);

  private:
    Error tooFew(std::uint64_t wanted, std::string_view what) const;

    std::span<const std::byte> m_bytes;
    std::size_t m_position = 0;
};

}  // namespace onebit::gguf
