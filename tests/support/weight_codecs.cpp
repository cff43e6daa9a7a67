// SPDX-License-Identifier: Apache-2.0
#include "tests/support/weight_codecs.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "tests/support/codec_functions.h"

namespace onebit::test {
namespace {

using enum WeightFormat;
using enum Rounding;

constexpr std::array kCodecs{
    WeightCodec{kF32, "F32", 0, 1, kNone, encodeF32, decodeF32},
    WeightCodec{kF16, "F16", 1, 1, kNone, encodeF16, decodeF16},
    WeightCodec{kBf16, "BF16", 30, 1, kNone, encodeBf16, decodeBf16},
    WeightCodec{kQ4_0, "Q4_0", 2, 32, kNone, encodeQ4_0, decodeQ4_0},
    WeightCodec{kQ4_K, "Q4_K", 12, 256, kNone, encodeQ4_K, decodeQ4_K},
    WeightCodec{kQ8_0, "Q8_0", 8, 32, kNone, encodeQ8_0, decodeQ8_0},
    WeightCodec{kQ6_K, "Q6_K", 14, 256, kNone, encodeQ6_K, decodeQ6_K},
    WeightCodec{kQ1_0, "Q1_0", 41, 128, kInt8PerGroup, encodeQ1_0, decodeQ1_0},
    WeightCodec{kQ1_0Group32, "Q1_0 g32", 40, 32, kInt8PerGroup, encodeQ1_0Group32, decodeQ1_0Group32},
    WeightCodec{kQ1_0Early, "Q1_0 g128", 40, 128, kInt8PerGroup, encodeQ1_0, decodeQ1_0},
    WeightCodec{kQ2_0, "Q2_0", 42, 64, kInt8PerGroup, encodeQ2_0, decodeQ2_0},
    WeightCodec{kQ2_0Group128, "Q2_0 g128", 42, 128, kInt8PerGroup, encodeQ2_0Group128, decodeQ2_0Group128},
    WeightCodec{kPq2_0, "PQ2_0", 142, 128, kInt8PerGroup, encodeQ2_0Group128, decodeQ2_0Group128},
    WeightCodec{kPtq1_0, "PTQ1_0", 143, 128, kInt8PerGroup, encodePtq1_0, decodePtq1_0},
    WeightCodec{kTq1_0, "TQ1_0", 34, 256, kInt8PerToken, encodeTq1_0, decodeTq1_0},
    WeightCodec{kTq2_0, "TQ2_0", 35, 256, kInt8PerToken, encodeTq2_0, decodeTq2_0},
    WeightCodec{kI2_S, "I2_S", 36, 128, kInt8PerToken, encodeI2_S, decodeI2_S},
};

}  // namespace

std::span<const WeightCodec> weightCodecs() {
    return kCodecs;
}

const WeightCodec& weightCodec(WeightFormat format) {
    const auto found = std::ranges::find(kCodecs, format, &WeightCodec::format);
    if (found == kCodecs.end()) throw std::logic_error("no codec for this weight format");
    return *found;
}

}  // namespace onebit::test
