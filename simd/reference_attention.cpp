// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>
#include <vector>

#include "simd/reference.h"

namespace onebit::simd::reference {

void attention(const AttentionInput& in, std::size_t headBegin, std::size_t headEnd, float* scores,
               float* output) {
    std::vector<float> row(in.headDim);
    for (std::size_t head = headBegin; head < headEnd; ++head) {
        const std::size_t kvHead = head / (in.headCount / in.kvHeadCount);
        const std::size_t keyOffset = kvHead * kvRowBytes(in.keyFormat, in.headDim);
        const std::size_t valueOffset = kvHead * kvRowBytes(in.valueFormat, in.headDim);
        float* headScores = scores + (head - headBegin) * in.length;
        for (std::size_t position = 0; position < in.length; ++position) {
            unpackKv(in.keyFormat, in.keys + position * in.keyStride + keyOffset, in.headDim, row.data());
            double dot = 0;
            for (std::size_t i = 0; i < in.headDim; ++i) {
                dot += static_cast<double>(in.query[head * in.headDim + i]) * static_cast<double>(row[i]);
            }
            headScores[position] = static_cast<float>(dot * static_cast<double>(in.scale));
        }
        softmax(headScores, in.length);
        std::vector<double> totals(in.headDim);
        for (std::size_t position = 0; position < in.length; ++position) {
            const std::uint8_t* values = in.values + position * in.valueStride + valueOffset;
            unpackKv(in.valueFormat, values, in.headDim, row.data());
            for (std::size_t i = 0; i < in.headDim; ++i)
                totals[i] += static_cast<double>(headScores[position]) * static_cast<double>(row[i]);
        }
        for (std::size_t i = 0; i < in.headDim; ++i)
            output[head * in.headDim + i] = static_cast<float>(totals[i]);
    }
}

}  // namespace onebit::simd::reference
