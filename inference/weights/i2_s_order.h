// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inference/weights/weight_matrix.h"

/// The orders in which I2_S files have been written (https://github.com/microsoft/BitNet,
/// src/ggml-bitnet-mad.cpp; which one depended on the machine that wrote it). Nothing in a file says which:
/// - blocks of 128 weights, as all published files have it: byte j holds the weights j, 32 + j, 64 + j, 96 +
/// j;
/// - blocks of 64 (ARM): byte j of 16 holds j, 16 + j, 32 + j, 48 + j;
/// - four rows at a time (some builds for x86): byte j holds weight j of each of the four.
namespace onebit {

/// True for a matrix that came from an I2_S tensor.
bool isI2S(const WeightMatrix& weights);

/// How unequal the shares of zeros are, from row to row if the matrix is read in blocks, and from row to row
/// if it is read four rows at a time; each as the variance over that of equal rows, which would be 1. Rows of
/// trained matrices are unequal, and reading them in the wrong order mixes four of them.
struct RowSpread {
    double inBlocks = 0;
    double inFours = 0;
    std::size_t rows = 0;  ///< that were counted

    /// Reading four rows at a time finds rows that are clearly more unequal.
    bool looksLikeFours() const;
};

/// Of an I2_S matrix; all zero if it has too few rows.
RowSpread rowSpread(const WeightMatrix& weights);

}  // namespace onebit
