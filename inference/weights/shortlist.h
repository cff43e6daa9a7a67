// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "inference/base/page_buffer.h"
#include "inference/base/result.h"
#include "inference/base/thread_pool.h"
#include "inference/weights/weight_matrix.h"
#include "simd/dense_rows.h"

namespace onebit {

/// Finds the rows of a large dense matrix whose products are the largest, and computes only those exactly:
/// what a reply needs of the output matrix, which in 1-bit models is half of what a token reads.
///
/// It keeps a copy of the matrix in four bits, sixteen even levels a row. Products with the copy are
/// estimates, and it is known how far off each can be. Every row that may still be among the largest is
/// computed from the matrix itself, by the same operations as in a whole product, so that the largest come
/// out bit for bit as there.
///
/// The bound: weights and inputs are rounded with a dither that is subtracted again, a random part of a step
/// for each column. That makes the errors even and independent of one another and of what is rounded
/// (Schuchman, Dither signals and their effect on quantization noise, 1964), so that their sum stays within
/// kDeviations of its standard deviations but with a probability of 2 exp(-kDeviations^2 / 2), 3e-14, for a
/// row that should be on the list. The worst case of errors that all point one way would be sqrt(cols) times
/// as wide and leave nothing out.
///
/// Immutable once made; movable. The matrix must outlive it.
class Shortlist {
  public:
    static constexpr double kDeviations = 8;

    /// True for what a shortlist is made of: large matrices in dense formats of more than five bits, whose
    /// rows fill whole groups.
    static bool suits(const WeightMatrix& matrix);
    /// The same before a matrix of a dense format is loaded.
    static bool suits(double bitsPerWeight, std::size_t rows, std::size_t cols);
    /// What one takes in memory besides the matrix.
    static std::uint64_t bytesFor(std::size_t rows, std::size_t cols);

    /// Empty where `matrix` does not suit or has weights that are not finite. Reads all of it. kOutOfMemory.
    static Result<std::optional<Shortlist>> make(const WeightMatrix& matrix, ThreadPool& pool);

    /// What has to be exact in a row of outputs.
    struct Wanted {
        std::size_t best;                    ///< this many of the largest, at least 1
        std::span<const std::int32_t> rows;  ///< and these, wherever they are; within `among`
        std::size_t among;                   ///< only the first rows of the matrix count
    };

    /// out[token * rows + r] for all tokens of `x` and the first `wanted.among` rows: exact as wanted, the
    /// rest estimates that are smaller than the `best` largest. False where so many rows would have to be
    /// exact that the whole product is quicker: `out` then means nothing.
    bool multiply(const WeightMatrix& matrix, const simd::FloatActivations& x, const Wanted& wanted,
                  ThreadPool& pool, float* out) const;

    /// What is known of a product without the matrix.
    struct Estimate {
        float product;
        float margin;  ///< how far off it may be
    };
    /// For every row, with one input.
    std::vector<Estimate> estimates(const float* input, ThreadPool& pool) const;

  private:
    struct Inputs;
    Shortlist() = default;
    simd::LanesMatrix view() const;
    Inputs round(const simd::FloatActivations& x) const;
    float margin(const Inputs& inputs, std::size_t token, std::size_t row) const;
    void estimate(const Inputs& inputs, std::size_t among, ThreadPool& pool, float* out) const;
    bool settle(const WeightMatrix& matrix, const Inputs& inputs, std::size_t token, const Wanted& wanted,
                ThreadPool& pool, float* out) const;

    std::size_t m_rows = 0;
    std::size_t m_cols = 0;
    PageBuffer m_words;
    std::vector<float> m_weightDither;         // a column: part of a row's step, from -1/2 to 1/2
    std::vector<float> m_inputDither;          // a column: part of an input's step
    std::vector<simd::SixteenLevels> m_facts;  // a row; `dithered` with the inputs' dither
};

}  // namespace onebit
