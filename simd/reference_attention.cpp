// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include "simd/reference.h"

namespace onebit::simd::reference {
namespace {

double dot(const float* a, const std::vector<float>& b) {
    double sum = 0;
    for (std::size_t i = 0; i < b.size(); ++i)
        sum += static_cast<double>(a[i]) * static_cast<double>(b[i]);
    return sum;
}

/// What positions [begin, end) give one query.
void oneQuery(const AttentionInput& in, const float* query, std::size_t begin, std::size_t end,
              float* partial) {
    std::vector<float> row(in.headDim);
    std::vector<double> scores;
    double largest = -std::numeric_limits<double>::infinity();
    for (std::size_t position = begin; position < end; ++position) {
        unpackKv(in.keys.format, in.keys.rows + position * in.keys.stride, in.headDim, row.data());
        scores.push_back(static_cast<double>(in.scale) * dot(query, row));
        largest = std::max(largest, scores.back());  // passes NaN over
    }
    double total = 0;
    std::vector<double> sums(in.headDim);
    for (std::size_t position = begin; position < end; ++position) {
        unpackKv(in.values.format, in.values.rows + position * in.values.stride, in.headDim, row.data());
        const double weight = std::exp(scores[position - begin] - largest);
        total += weight;
        for (std::size_t i = 0; i < in.headDim; ++i)
            sums[i] += weight * static_cast<double>(row[i]);
    }
    for (std::size_t i = 0; i < in.headDim; ++i)
        partial[i] = static_cast<float>(sums[i]);
    partial[in.headDim] = static_cast<float>(largest);
    partial[in.headDim + 1] = static_cast<float>(total);
}

}  // namespace

void attention(const AttentionInput& in, float* /*scratch*/, float* output) {
    const std::size_t parts = attentionParts(in.length + in.tokens - 1);
    const std::size_t floats = attentionPartialFloats(in.tokens * in.heads, in.headDim);
    std::vector<float> partials(parts * floats);
    for (std::size_t part = 0; part < parts; ++part)
        reference::attentionPart(in, part, nullptr, partials.data() + part * floats);
    reference::mergeAttention(in, partials.data(), parts, output);
}

void attentionPart(const AttentionInput& in, std::size_t part, float* /*scratch*/, float* partial) {
    for (std::size_t token = 0; token < in.tokens; ++token) {
        const std::size_t end = std::min((part + 1) * kAttentionPart, in.length + token);
        for (std::size_t head = 0; head < in.heads;
             ++head, partial += attentionPartialFloats(1, in.headDim)) {
            oneQuery(in, in.queries + token * in.tokenStride + head * in.headDim, part * kAttentionPart, end,
                     partial);
        }
    }
}

void mergeAttention(const AttentionInput& in, float* partials, std::size_t parts, float* output) {
    const std::size_t queries = in.tokens * in.heads;
    const std::size_t row = attentionPartialFloats(1, in.headDim);
    for (std::size_t query = 0; query < queries; ++query) {
        double largest = -std::numeric_limits<double>::infinity();
        for (std::size_t part = 0; part < parts; ++part) {
            const float* partial = partials + (part * queries + query) * row;
            largest = std::max(largest, static_cast<double>(partial[in.headDim]));
        }
        double total = 0;
        std::vector<double> sums(in.headDim);
        for (std::size_t part = 0; part < parts; ++part) {
            const float* partial = partials + (part * queries + query) * row;
            if (partial[in.headDim + 1] == 0.0F) continue;
            const double weight = std::exp(static_cast<double>(partial[in.headDim]) - largest);
            total += weight * static_cast<double>(partial[in.headDim + 1]);
            for (std::size_t i = 0; i < in.headDim; ++i)
                sums[i] += weight * static_cast<double>(partial[i]);
        }
        float* to = output + query / in.heads * in.tokenStride + query % in.heads * in.headDim;
        for (std::size_t i = 0; i < in.headDim; ++i)
            to[i] = static_cast<float>(sums[i] / total);
    }
}

}  // namespace onebit::simd::reference
