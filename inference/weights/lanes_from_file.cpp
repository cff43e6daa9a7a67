// SPDX-License-Identifier: Apache-2.0
#include "inference/weights/lanes_from_file.h"

#include <algorithm>
#include <atomic>
#include <new>

namespace onebit {
namespace {

/// Bytes by rows that one step makes: they stay in the cache, and PageBuffer takes them from the heap, whose
/// pages are there already.
constexpr std::size_t kStepBytes = PageBuffer::kHeapBytes;

std::size_t rowBytes(const WeightFormat& format, std::size_t cols) {
    return cols / format.blockWeights * format.blockBytes;
}

std::size_t rowsAStep(const WeightFormat& format, std::size_t cols) {
    const std::size_t prepared = cols / format.blockWeights * format.preparedBytes;
    const std::size_t rows = kStepBytes / std::max<std::size_t>(1, prepared);
    return std::max(simd::kLaneRows, rows / simd::kLaneRows * simd::kLaneRows);
}

}  // namespace

bool rowsStandAlone(const WeightFormat& format) {
    return format.trailerBytes == 0;
}

StoredTensor rowsOf(const WeightFormat& format, const StoredTensor& tensor, simd::RowRange rows) {
    const std::size_t bytes = rowBytes(format, tensor.cols);
    const std::size_t count = rows.end - rows.begin;
    return {tensor.bytes.subspan(rows.begin * bytes, count * bytes), count, tensor.cols};
}

Result<WeightMatrix> prepareInLanes(const WeightFormat& format, const StoredTensor& tensor,
                                    const WeightMatrix& sample, ThreadPool& pool) {
    Result<WeightMatrix> lanes = WeightMatrix::unfilledLanes(sample, tensor.rows);
    if (!lanes) return lanes;
    // A thread of the pool has nobody to throw to.
    std::atomic<bool> refused = false;
    const auto arrange = [&](simd::RowRange rows, std::size_t /*worker*/) {
        try {
            ThreadPool alone(1);
            const Result<WeightMatrix> part = format.prepare(rowsOf(format, tensor, rows), alone);
            if (part) return lanes->setLanesOf(*part, {0, rows.end - rows.begin}, rows.begin);
        } catch (const std::bad_alloc&) {
            // Told below.
        }
        refused = true;
    };
    pool.parallelFor(tensor.rows, rowsAStep(format, tensor.cols), arrange);
    if (refused) return fail(ErrorCode::kOutOfMemory, "while weights were arranged");
    return lanes;
}

}  // namespace onebit
