// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace onebit {

/// Everything of a GGUF file of version 3 that comes before the tensors' bytes. Keys and names are added
/// once each; that is the caller's to see to.
class GgufHeader {
  public:
    void addString(std::string_view key, std::string_view value);
    void addUint32(std::string_view key, std::uint32_t value);
    void addFloat(std::string_view key, float value);
    void addBool(std::string_view key, bool value);
    void addStrings(std::string_view key, std::span<const std::string> values);
    void addFloats(std::string_view key, std::span<const float> values);
    void addIntegers(std::string_view key, std::span<const std::int32_t> values);

    /// The next tensor's description; `dims` has the fastest dimension first. Tensors lie in this order.
    void addTensor(std::string_view name, std::span<const std::uint64_t> dims, std::uint32_t ggufType,
                   std::uint64_t bytes);

    /// The header, padded so that the first tensor can follow at once.
    std::vector<std::byte> bytes() const;

    /// Zero bytes that a tensor of this size is followed by.
    static std::size_t paddingAfter(std::uint64_t bytes);

  private:
    void key(std::string_view key, std::uint32_t type);

    std::vector<std::byte> m_metadata;
    std::vector<std::byte> m_tensors;
    std::uint64_t m_metadataCount = 0;
    std::uint64_t m_tensorCount = 0;
    std::uint64_t m_offset = 0;
};

}  // namespace onebit
