// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

#include "simd/matrix.h"

/// Weights of one, two or four bits with rows side by side in the lanes of a vector: one activation serves 16
/// rows, scales are whole vectors, and nothing is added across lanes.
namespace onebit::simd {

/// Rows that are stored together, a tile. The last tile of a matrix is filled up with rows of zeros.
inline constexpr std::size_t kLaneRows = 16;

/// What the bits of a word say.
enum class LaneCode : std::uint8_t {
    kBinary,   ///< one bit: +scale if it is set, else -scale
    kTernary,  ///< two bits: (code - 1) * scale; code 3 is arithmetic like the others
    kSixteen,  ///< four bits: (2 * code - 15) * scale, sixteen levels on both sides of zero
};

/// A tile holds, group after group, rows of 16 words of 32 bits, a word for each row of the matrix: four
/// rows of words a group of binary weights, eight of ternary ones, sixteen of those with sixteen levels. A
/// word covers neighbouring columns, 32, 16 or 8 of them; byte b of it holds the columns 4j + b, the code of
/// j = 0 in its lowest bits. So what one shift and one mask leave of a word meets four neighbouring
/// activations.
struct LanesMatrix {
    std::size_t rows;
    std::size_t cols;  ///< a multiple of kGroupSize
    LaneCode code;
    const std::uint8_t* words;    ///< tiles x groups x words a group x kLaneRows x 4 bytes
    const std::uint16_t* scales;  ///< tiles x cols/scaleGroup x kLaneRows, IEEE half precision
    std::size_t
        scaleGroup;      ///< columns that share a scale, a multiple of kGroupSize; 0: there are no `scales`
    float scale = 1.0F;  ///< of the whole matrix, times `scales`
};

/// Bytes of the words, and number of the scales, of a matrix in this layout.
std::size_t laneWordBytes(LaneCode code, std::size_t rows, std::size_t cols);
std::size_t laneScaleCount(std::size_t rows, std::size_t cols, std::size_t scaleGroup);

/// Writes the rows `rows` of `from` in the lane layout. `rows.begin` is a multiple of kLaneRows, and
/// `rows.end` too unless it is the last row. Scales must be a group's (binary), or none or those of whole
/// groups (ternary); they become half precision again, which they came from.
void arrangeInLanes(const BinaryMatrix& from, RowRange rows, std::uint8_t* words, std::uint16_t* scales);
void arrangeInLanes(const TernaryMatrix& from, RowRange rows, std::uint8_t* words, std::uint16_t* scales);

/// Writes one tile of weights with sixteen levels: `codes` has kLaneRows rows of `cols` bytes from 0 to 15.
void arrangeSixteenInLanes(const std::uint8_t* codes, std::size_t cols, std::uint8_t* words);

/// The weight at `row` and `col`, its scale left out: +1 or -1, from -1 to 2, or odd from -15 to 15.
int laneWeight(const LanesMatrix& w, std::size_t row, std::size_t col);
/// Its scale.
float laneScale(const LanesMatrix& w, std::size_t row, std::size_t col);

/// y(t, r) = sum over c of w(r, c) * x(t, c) for the rows of one range and all tokens. Sums of integers are
/// exact: over a whole row where weights and activations have one scale each, else over every group.
void int8DotLanes(const LanesMatrix& w, const Int8Activations& x, RowRange rows, Output out);

}  // namespace onebit::simd
