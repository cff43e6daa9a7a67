// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "inference/base/result.h"
#include "inference/convert/checkpoint.h"
#include "inference/convert/checkpoint_config.h"

namespace onebit {

/// The rows of one matrix (or vector: one row) of a checkpoint, in the order of the GGUF file, whatever they
/// are stored as. Reads from the mapped file row by row; nothing is kept.
class WeightRows {
  public:
    struct Layout {
        std::size_t rows;
        std::size_t cols;
        /// Heads whose rows are reordered so that i and i + headDim/2 become neighbours; 0: none are.
        std::size_t interleavedHeads = 0;
    };
    /// `scale` is null for floats. kWrongShape, kUnsupportedWeights for elements that are neither floats nor
    /// packed, or packed without a scale, kMalformed for a scale that cannot be.
    static Result<WeightRows> make(const Checkpoint::Entry& weights, const Checkpoint::Entry* scale,
                                   WeightPacking packing, const Layout& layout);

    std::size_t rows() const { return m_layout.rows; }
    std::size_t cols() const { return m_layout.cols; }
    /// Holds two-bit codes and one scale. Layout: uint8 [rows/4, cols]; row k * rows/4 + i is in the bits 2k
    /// and 2k+1 of the bytes of row i; a code stands for code - 1.
    bool packed() const { return m_packed; }
    /// What the codes of a packed matrix are multiplied by; 1 as long as only the header of its file is here.
    float scale() const { return m_scale; }
    const safetensors::TensorInfo& source() const { return *m_weights.tensor; }

    /// Row `row` as numbers, `cols` of them. kMalformed for a number that is not finite or a code that is
    /// none of -1, 0, 1.
    Result<void> read(std::size_t row, std::span<float> out) const;
    /// Row `row` of a packed matrix as -1, 0, 1.
    Result<void> readCodes(std::size_t row, std::span<std::int8_t> out) const;
    /// Lets the system drop the pages that were read.
    void release() const { m_weights.release(); }

  private:
    explicit WeightRows(const Checkpoint::Entry& weights) : m_weights(weights) {}
    std::size_t sourceRow(std::size_t row) const;

    Checkpoint::Entry m_weights;
    Layout m_layout{};
    bool m_packed = false;
    float m_scale = 1.0F;
};

}  // namespace onebit
