// SPDX-License-Identifier: Apache-2.0
#include "inference/gguf/byte_reader.h"

#include <string>

namespace onebit::gguf {
namespace {

// No model file comes near this; a larger length is damage, not a file that ended early.
constexpr std::uint64_t kLargestPlausible = std::uint64_t{1} << 40;

}  // namespace

Error ByteReader::tooFew(std::uint64_t wanted, std::string_view what) const {
    const ErrorCode code = wanted > kLargestPlausible ? ErrorCode::kMalformed : ErrorCode::kTruncated;
    return Error{code, std::string(what) + " at byte " + std::to_string(m_position) + " needs " +
                           std::to_string(wanted) + " bytes, " + std::to_string(remaining()) + " are left"};
}

Result<std::span<const std::byte>> ByteReader::take(std::uint64_t size, std::string_view what) {
    if (size > remaining()) return tl::unexpected(tooFew(size, what));
    const auto part = m_bytes.subspan(m_position, static_cast<std::size_t>(size));
    m_position += part.size();
    return part;
}

Result<std::string_view> ByteReader::string(std::string_view what) {
    const Result<std::uint64_t> length = number<std::uint64_t>(what);
    if (!length) return tl::unexpected(length.error());
    const Result<std::span<const std::byte>> bytes = take(*length, what);
    if (!bytes) return tl::unexpected(bytes.error());
    return std::string_view(reinterpret_cast<const char*>(bytes->data()), bytes->size());
}

Result<std::uint64_t> ByteReader::count(std::uint64_t smallestSize, std::string_view what) {
    Result<std::uint64_t> count = number<std::uint64_t>(what);
    if (!count) return count;
    if (*count > remaining() / smallestSize) {
        const bool overflows = *count > kLargestPlausible / smallestSize;
        return tl::unexpected(tooFew(overflows ? UINT64_MAX : *count * smallestSize, what));
    }
    return count;
}

}  // namespace onebit::gguf
