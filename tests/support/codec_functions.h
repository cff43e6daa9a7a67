// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <vector>

/// The functions of the table in weight_codecs.cpp, one pair a format; see WeightCodec for what they do.
namespace onebit::test {

std::vector<std::byte> encodeF32(std::span<const float> weights);
std::vector<double> decodeF32(std::span<const std::byte> bytes, std::size_t count);
std::vector<std::byte> encodeF16(std::span<const float> weights);
std::vector<double> decodeF16(std::span<const std::byte> bytes, std::size_t count);
std::vector<std::byte> encodeBf16(std::span<const float> weights);
std::vector<double> decodeBf16(std::span<const std::byte> bytes, std::size_t count);
std::vector<std::byte> encodeQ4_0(std::span<const float> weights);
std::vector<double> decodeQ4_0(std::span<const std::byte> bytes, std::size_t count);
std::vector<std::byte> encodeQ4_K(std::span<const float> weights);
std::vector<double> decodeQ4_K(std::span<const std::byte> bytes, std::size_t count);
std::vector<std::byte> encodeQ8_0(std::span<const float> weights);
std::vector<double> decodeQ8_0(std::span<const std::byte> bytes, std::size_t count);
std::vector<std::byte> encodeQ6_K(std::span<const float> weights);
std::vector<double> decodeQ6_K(std::span<const std::byte> bytes, std::size_t count);
std::vector<std::byte> encodeQ1_0(std::span<const float> weights);
std::vector<double> decodeQ1_0(std::span<const std::byte> bytes, std::size_t count);
std::vector<std::byte> encodeQ1_0Group32(std::span<const float> weights);
std::vector<double> decodeQ1_0Group32(std::span<const std::byte> bytes, std::size_t count);
std::vector<std::byte> encodeQ2_0(std::span<const float> weights);
std::vector<double> decodeQ2_0(std::span<const std::byte> bytes, std::size_t count);
std::vector<std::byte> encodeQ2_0Group128(std::span<const float> weights);
std::vector<double> decodeQ2_0Group128(std::span<const std::byte> bytes, std::size_t count);
std::vector<std::byte> encodeTq1_0(std::span<const float> weights);
std::vector<double> decodeTq1_0(std::span<const std::byte> bytes, std::size_t count);
std::vector<std::byte> encodeTq2_0(std::span<const float> weights);
std::vector<double> decodeTq2_0(std::span<const std::byte> bytes, std::size_t count);
std::vector<std::byte> encodePtq1_0(std::span<const float> weights);
std::vector<double> decodePtq1_0(std::span<const std::byte> bytes, std::size_t count);
std::vector<std::byte> encodeI2_S(std::span<const float> weights);
std::vector<double> decodeI2_S(std::span<const std::byte> bytes, std::size_t count);

}  // namespace onebit::test
