// SPDX-License-Identifier: Apache-2.0
#include "inference/gguf/part_name.h"

#include <string>
#include <string_view>

namespace onebit::gguf {
namespace {

using NativeView = std::basic_string_view<std::filesystem::path::value_type>;

constexpr std::size_t kDigits = 5;
constexpr std::string_view kOf = "-of-";
constexpr std::size_t kSuffix = 1 + kDigits + kOf.size() + kDigits;
constexpr std::uint32_t kMostParts = 999;

std::optional<std::uint32_t> digits(NativeView text) {
    std::uint32_t value = 0;
    for (const auto c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + static_cast<std::uint32_t>(c - '0');
    }
    return value;
}

bool isOf(NativeView text) {
    for (std::size_t i = 0; i < kOf.size(); ++i) {
        if (text[i] != kOf[i]) return false;
    }
    return true;
}

std::string fiveDigits(std::uint32_t number) {
    const std::string text = std::to_string(number);
    return std::string(kDigits - text.size(), '0') + text;
}

}  // namespace

std::optional<PartName> PartName::of(const std::filesystem::path& file) {
    const std::filesystem::path stem = file.stem();
    const NativeView name = stem.native();
    if (name.size() <= kSuffix) return std::nullopt;
    const NativeView suffix = name.substr(name.size() - kSuffix);
    if (suffix[0] != '-' || !isOf(suffix.substr(1 + kDigits))) return std::nullopt;
    const auto number = digits(suffix.substr(1, kDigits));
    const auto count = digits(suffix.substr(kSuffix - kDigits));
    if (!number || !count || *number == 0 || *number > *count || *count > kMostParts) return std::nullopt;
    PartName part;
    part.m_begin = file.parent_path() / std::filesystem::path(name.substr(0, name.size() - kSuffix));
    part.m_extension = file.extension();
    part.m_number = *number;
    part.m_count = *count;
    return part;
}

std::filesystem::path PartName::path(std::uint32_t number) const {
    std::filesystem::path result = m_begin;
    result += "-" + fiveDigits(number) + std::string(kOf) + fiveDigits(m_count);
    result += m_extension;
    return result;
}

}  // namespace onebit::gguf
