// SPDX-License-Identifier: Apache-2.0
#include "inference/speed/product_probe.h"

#include <algorithm>
#include <chrono>
#include <cstring>
#include <utility>

namespace onebit {
namespace {

/// A byte that makes valid codes, scales and halves of every format when it is repeated.
constexpr int kFill = 0x24;

}  // namespace

double secondsNow() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

double medianOf(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

Result<ProbeMatrices> makeProbeMatrices(const WeightFormat& format, std::size_t bytes, ThreadPool& pool) {
    const auto matrixBytes =
        static_cast<std::size_t>(bytesForTensor(format, kProbeRows, kProbeCols).value_or(1));
    const std::size_t count = std::max<std::size_t>(1, bytes / matrixBytes);
    // Small pages, as a mapped file has them.
    Result<PageBuffer> file = PageBuffer::allocate(count * matrixBytes, PageBuffer::Use::kSparse);
    if (!file) return tl::unexpected(file.error());
    ProbeMatrices made{std::move(*file), {}};
    std::size_t place = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const std::span stored(made.file.data() + place, matrixBytes);
        if (i == 0 || place != 0) std::memset(stored.data(), kFill, stored.size());
        Result<WeightMatrix> matrix = format.prepare({stored, kProbeRows, kProbeCols}, pool);
        if (!matrix) return tl::unexpected(matrix.error());
        // What has memory of its own can all be made of the same bytes.
        if (matrix->mapsFile()) place += matrixBytes;
        made.matrices.push_back(std::move(*matrix));
    }
    return made;
}

ProductProbe::ProductProbe(ThreadPool& pool, std::size_t mostTokens)
    : m_pool(pool), m_input(mostTokens * kProbeCols) {
    for (std::size_t i = 0; i < m_input.size(); ++i)
        m_input[i] = static_cast<float>(i % 17) - 8.0F;
    m_output.resize(mostTokens * kProbeRows);
}

double ProductProbe::secondsTogether(std::span<const WeightMatrix> matrices, std::size_t tokens) {
    m_products.clear();
    for (const WeightMatrix& matrix : matrices)
        m_products.push_back({&matrix, {m_output.data(), kProbeRows}});
    const double begin = secondsNow();
    m_activations.set({tokens, kProbeCols, m_input.data()});
    Compute compute{m_pool};
    multiply(m_products, m_activations, compute);
    return secondsNow() - begin;
}

double ProductProbe::secondsApart(std::span<const WeightMatrix> matrices, std::size_t tokens) {
    double seconds = 0;
    for (const WeightMatrix& matrix : matrices)
        seconds += secondsTogether({&matrix, 1}, tokens);
    return seconds;
}

}  // namespace onebit
