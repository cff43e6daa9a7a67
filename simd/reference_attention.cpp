#include <cmath>
#include <cstddef>
#include <cstdint>

#include "simd/float_ops.h"
#include "simd/reference.h"

namespace onebit::simd::reference {
namespace {

double fromHalf(std::uint16_t half) {
    float result = 0;
    halfToFloat(&half, &result, 1);
    return static_cast<double>(result);
}

}  // namespace

void attention(const AttentionInput& in, std::size_t headBegin, std::size_t headEnd, float* scores,
               float* output) {
    for (std::size_t head = headBegin; head < headEnd; ++head) {
        const std::size_t kvOffset = head / (in.headCount / in.kvHeadCount) * in.headDim;
        float* headScores = scores + (head - headBegin) * in.length;
        for (std::size_t position = 0; position < in.length; ++position) {
            const std::uint16_t* key = in.keys + position * in.kvStride + kvOffset;
            double dot = 0;
            for (std::size_t i = 0; i < in.headDim; ++i) {
                dot += static_cast<double>(in.query[head * in.headDim + i]) * fromHalf(key[i]);
            }
            headScores[position] = static_cast<float>(dot * static_cast<double>(in.scale));
        }
        softmax(headScores, in.length);
        for (std::size_t i = 0; i < in.headDim; ++i) {
            double total = 0;
            for (std::size_t position = 0; position < in.length; ++position) {
                total += static_cast<double>(headScores[position]) *
                         fromHalf(in.values[position * in.kvStride + kvOffset + i]);
            }
            output[head * in.headDim + i] = static_cast<float>(total);
        }
    }
}

}  // namespace onebit::simd::reference
