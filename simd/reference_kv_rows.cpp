// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>

#include "simd/reference.h"

namespace onebit::simd::reference {
namespace {

float floatOf(std::uint32_t upperHalf) {
    return std::bit_cast<float>(upperHalf << 16U);
}

/// The nearest bfloat16 that is not below (`up`) or not above x. NaN for what is not finite.
std::uint32_t bfloatBeside(float x, bool up) {
    if (!std::isfinite(x)) return 0x7FC0;
    const std::uint32_t towardsZero = std::bit_cast<std::uint32_t>(x) >> 16U;
    const bool reached = up ? floatOf(towardsZero) >= x : floatOf(towardsZero) <= x;
    return reached ? towardsZero : towardsZero + 1;
}

void put16(std::uint32_t value, std::uint8_t* to) {
    to[0] = static_cast<std::uint8_t>(value & 0xFFU);
    to[1] = static_cast<std::uint8_t>(value >> 8U);
}

float get16(const std::uint8_t* from) {
    return floatOf(from[0] | static_cast<std::uint32_t>(from[1]) << 8U);
}

int codeOf(float value, float offset, float scale, float most) {
    if (!(scale > 0)) return 0;
    return static_cast<int>(std::nearbyint(std::min((value - offset) / scale, most)));
}

bool allFinite(const float* x, std::size_t n) {
    return std::all_of(x, x + n, [](float value) { return std::isfinite(value); });
}

std::uint8_t* packQ8(const float* x, std::size_t n, std::uint8_t* to) {
    float largest = 0;
    for (std::size_t i = 0; i < n; ++i)
        largest = std::max(largest, std::fabs(x[i]));
    if (!allFinite(x, n)) largest = std::numeric_limits<float>::quiet_NaN();
    put16(bfloatBeside(largest / 127.0F, true), to);
    for (std::size_t i = 0; i < n; ++i)
        to[2 + i] = static_cast<std::uint8_t>(codeOf(x[i], 0, get16(to), 127));
    return to + 2 + n;
}

std::uint8_t* packQ4(const float* x, std::size_t n, std::uint8_t* to) {
    const bool finite = allFinite(x, n);
    const float nan = std::numeric_limits<float>::quiet_NaN();
    // Adding 0 turns -0 into 0.
    put16(bfloatBeside(finite ? *std::min_element(x, x + n) + 0.0F : nan, false), to);
    const float distance = finite ? *std::max_element(x, x + n) - get16(to) + 0.0F : nan;
    put16(bfloatBeside(distance / 15.0F, true), to + 2);
    const float offset = get16(to);
    const float scale = get16(to + 2);
    const std::size_t bytes = std::min<std::size_t>(n, 16);
    for (std::size_t i = 0; i < bytes; ++i) {
        const int low = codeOf(x[i], offset, scale, 15);
        const int high = i + 16 < n ? codeOf(x[i + 16], offset, scale, 15) : 0;
        to[4 + i] = static_cast<std::uint8_t>(low + 16 * high);
    }
    return to + 4 + bytes;
}

}  // namespace

void packKv(KvFormat format, const float* x, std::size_t heads, std::size_t headDim, std::uint8_t* rows,
            std::size_t stride) {
    for (std::size_t head = 0; head < heads; ++head, x += headDim, rows += stride) {
        std::uint8_t* to = rows;
        if (format == KvFormat::kF16) {
            for (std::size_t i = 0; i < headDim; ++i, to += 2) {
                std::uint16_t half = 0;
                floatToHalf(x + i, &half, 1);
                put16(half, to);
            }
            continue;
        }
        for (std::size_t i = 0; i < headDim; i += kKvGroup) {
            const std::size_t n = std::min(kKvGroup, headDim - i);
            to = format == KvFormat::kQ8 ? packQ8(x + i, n, to) : packQ4(x + i, n, to);
        }
    }
}

void unpackKv(KvFormat format, const std::uint8_t* row, std::size_t headDim, float* to) {
    for (std::size_t i = 0; i < headDim; ++i) {
        const std::size_t group = i / kKvGroup;
        const std::size_t in = i % kKvGroup;
        if (format == KvFormat::kF16) {
            const auto half = static_cast<std::uint16_t>(row[2 * i] | row[2 * i + 1] << 8);
            halfToFloat(&half, to + i, 1);
        } else if (format == KvFormat::kQ8) {
            const std::uint8_t* start = row + group * 34;
            to[i] = get16(start) * static_cast<float>(static_cast<std::int8_t>(start[2 + in]));
        } else {
            const std::uint8_t* start = row + group * 20;
            const int code = in < 16 ? start[4 + in] % 16 : start[4 + in - 16] / 16;
            to[i] = get16(start) + get16(start + 2) * static_cast<float>(code);
        }
    }
}

}  // namespace onebit::simd::reference
