// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "inference/base/page_buffer.h"
#include "inference/base/result.h"
#include "inference/base/thread_pool.h"
#include "inference/weights/weight_format.h"
#include "inference/weights/weight_matrix.h"

namespace onebit {

/// Seconds since some moment; differences count.
double secondsNow();

/// The middle one; `values` is not empty.
double medianOf(std::vector<double> values);

/// The shape of a matrix as layers have them.
inline constexpr std::size_t kProbeRows = 2048;
inline constexpr std::size_t kProbeCols = 2048;

/// Matrices that lie by rows as a loaded model has them, each in memory of its own; what they are filled with
/// does not matter to the time that products take. Weights that are computed from where they lie in a file
/// lie in `file`.
struct ProbeMatrices {
    PageBuffer file;
    std::vector<WeightMatrix> matrices;
};

/// As many matrices as have `bytes` together in the file's form, at least one. kOutOfMemory.
Result<ProbeMatrices> makeProbeMatrices(const WeightFormat& format, std::size_t bytes, ThreadPool& pool);

/// Times products with matrices of the shape above, with all threads of a pool. Confined to one thread.
class ProductProbe {
  public:
    /// For products with up to `mostTokens` tokens. The pool outlives the probe.
    ProductProbe(ThreadPool& pool, std::size_t mostTokens);

    /// Seconds for one product of an input with all the matrices, the rounding of the input included.
    double secondsTogether(std::span<const WeightMatrix> matrices, std::size_t tokens);
    /// Seconds for a product with each of them, one after the other.
    double secondsApart(std::span<const WeightMatrix> matrices, std::size_t tokens);

  private:
    ThreadPool& m_pool;
    std::vector<float> m_input;
    std::vector<float> m_output;
    std::vector<Product> m_products;
    Activations m_activations;
};

}  // namespace onebit
