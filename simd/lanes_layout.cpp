// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <functional>

#include "simd/float_ops.h"
#include "simd/lanes.h"

namespace onebit::simd {
namespace {

using Word = std::uint32_t;

constexpr std::size_t wordCols(LaneCode code) {
    switch (code) {
        case LaneCode::kBinary:
            return 32;
        case LaneCode::kTernary:
            return 16;
        case LaneCode::kSixteen:
            return 8;
    }
    return 0;
}

std::size_t tilesOf(std::size_t rows) {
    return (rows + kLaneRows - 1) / kLaneRows;
}

/// Swaps the bits under `mask` with those `shift` above them.
constexpr Word swapBits(Word word, Word mask, unsigned shift) {
    const Word differ = (word ^ (word >> shift)) & mask;
    return word ^ differ ^ (differ << shift);
}

/// Bit 4j + b goes to bit 8b + j: a transposition of 8 x 4 bits. As numbers of five bits the places rotate by
/// two, which takes four exchanges of two of the five.
constexpr Word transposed(Word word) {
    word = swapBits(word, 0x0A0A0A0AU, 3);   // 0 and 2
    word = swapBits(word, 0x00CC00CCU, 6);   // 1 and 3
    word = swapBits(word, 0x0000F0F0U, 12);  // 2 and 4
    return swapBits(word, 0x0000FF00U, 8);   // 3 and 4
}
static_assert(transposed(1U << 5) == 1U << 9 && transposed(1U << 30) == 1U << 23);

/// Words lie in memory with their lowest byte first, as those of all machines that Onebit runs on.
static_assert(std::endian::native == std::endian::little);

Word loadWord(const std::uint8_t* bytes) {
    Word word = 0;
    std::memcpy(&word, bytes, sizeof word);
    return word;
}

/// Rows that share a tile, and where it goes.
struct Tile {
    std::size_t firstRow;
    std::size_t rows;  ///< kLaneRows, or fewer in the last tile of a matrix
    std::uint8_t* words;
    std::uint16_t* scales;
};

/// Calls arrange(tile) for every tile of `rows`. What has no row in the last tile is set to zeros.
template <typename Arrange>
void forEachTile(std::size_t matrixRows, RowRange rows, std::size_t tileBytes, std::size_t tileScales,
                 std::uint8_t* words, std::uint16_t* scales, const Arrange& arrange) {
    for (std::size_t first = rows.begin; first < rows.end; first += kLaneRows) {
        const std::size_t index = first / kLaneRows;
        const Tile tile{first, std::min(kLaneRows, matrixRows - first), words + index * tileBytes,
                        tileScales == 0 ? nullptr : scales + index * tileScales};
        if (tile.rows < kLaneRows) {
            std::memset(tile.words, 0, tileBytes);
            std::fill_n(tile.scales, tileScales, std::uint16_t{0});
        }
        arrange(tile);
    }
}

/// Sixteen words at a time, so that the compiler makes vectors of them on every machine.
using LaneWords = std::array<Word, kLaneRows>;

void store(const Tile& tile, std::size_t index, const LaneWords& words) {
    std::memcpy(tile.words + index * sizeof words, words.data(), sizeof words);
}

/// Writes rows of words, `count` of them; makeWord(lane, index) makes each, and finish(word) what is written.
/// A row of words at a time: the writes are in order and only the reads jump.
template <typename MakeWord, typename Finish>
void storeWords(const Tile& tile, std::size_t count, const MakeWord& makeWord, const Finish& finish) {
    for (std::size_t index = 0; index < count; ++index) {
        LaneWords words{};
        for (std::size_t lane = 0; lane < tile.rows; ++lane)
            words[lane] = makeWord(lane, index);
        for (Word& word : words)
            word = finish(word);
        store(tile, index, words);
    }
}

/// Writes the words of one block of 128 columns. The four planes of a byte become four words, so a lane's
/// sixteen bytes are read once for all of them. Word 2q + h of a block is half h of plane q.
void storeTernaryBlock(const Tile& tile, std::size_t block, const std::uint8_t* codes, std::size_t rowBytes,
                       PlaneOrder order) {
    constexpr Word kOneCodeAByte = 0x03030303U;
    constexpr std::size_t kPlanes = 4;
    for (std::size_t half = 0; half < 2; ++half) {
        std::array<LaneWords, 4> stored{};
        for (std::size_t lane = 0; lane < tile.rows; ++lane) {
            const std::uint8_t* bytes = codes + lane * rowBytes + half * 4 * sizeof(Word);
            for (std::size_t j = 0; j < stored.size(); ++j)
                stored[j][lane] = loadWord(bytes + j * sizeof(Word));
        }
        for (std::size_t plane = 0; plane < kPlanes; ++plane) {
            const std::size_t shift = 2 * (order == PlaneOrder::kLowFirst ? plane : 3 - plane);
            LaneWords words{};
            for (std::size_t j = 0; j < stored.size(); ++j) {
                for (std::size_t lane = 0; lane < kLaneRows; ++lane)
                    words[lane] |= (stored[j][lane] >> shift & kOneCodeAByte) << (2 * j);
            }
            store(tile, (block * kPlanes + plane) * 2 + half, words);
        }
    }
}

/// Puts a row's scales into its lane, in half precision as they are or become.
void storeScales(const Tile& tile, std::size_t lane, const std::uint16_t* scales, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i)
        tile.scales[i * kLaneRows + lane] = scales[i];
}
void storeScales(const Tile& tile, std::size_t lane, const float* scales, std::size_t count) {
    std::array<std::uint16_t, 64> halves;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t inChunk = i % halves.size();
        if (inChunk == 0) floatToHalf(scales + i, halves.data(), std::min(halves.size(), count - i));
        tile.scales[i * kLaneRows + lane] = halves[inChunk];
    }
}

/// Where in `words` the word of this row and column begins.
std::size_t wordOffset(const LanesMatrix& w, std::size_t row, std::size_t col) {
    const std::size_t rowWords = w.cols / wordCols(w.code);
    const std::size_t word = row / kLaneRows * rowWords + col / wordCols(w.code);
    return (word * kLaneRows + row % kLaneRows) * sizeof(Word);
}

}  // namespace

std::size_t laneWordBytes(LaneCode code, std::size_t rows, std::size_t cols) {
    return tilesOf(rows) * kLaneRows * (cols / wordCols(code)) * sizeof(Word);
}

std::size_t laneScaleCount(std::size_t rows, std::size_t cols, std::size_t scaleGroup) {
    return scaleGroup == 0 ? 0 : tilesOf(rows) * kLaneRows * (cols / scaleGroup);
}

void arrangeInLanes(const BinaryMatrix& from, RowRange rows, std::uint8_t* words, std::uint16_t* scales) {
    const std::size_t rowBytes = from.cols / 8;
    const std::size_t rowWords = from.cols / wordCols(LaneCode::kBinary);
    const std::size_t groups = from.cols / kGroupSize;
    const auto arrange = [&](const Tile& tile) {
        const std::uint8_t* bits = from.bits + tile.firstRow * rowBytes;
        const auto load = [&](std::size_t lane, std::size_t index) {
            return loadWord(bits + lane * rowBytes + index * sizeof(Word));
        };
        storeWords(tile, rowWords, load, transposed);
        for (std::size_t lane = 0; lane < tile.rows; ++lane)
            storeScales(tile, lane, from.scales + (tile.firstRow + lane) * groups, groups);
    };
    forEachTile(from.rows, rows, rowWords * kLaneRows * sizeof(Word), groups * kLaneRows, words, scales,
                arrange);
}

void arrangeInLanes(const TernaryMatrix& from, RowRange rows, std::uint8_t* words, std::uint16_t* scales) {
    constexpr std::size_t kBlockBytes = kGroupSize / 4;
    const std::size_t rowBytes = from.cols / 4;
    const std::size_t rowScales = from.scaleGroup == 0 ? 0 : from.cols / from.scaleGroup;
    const auto arrange = [&](const Tile& tile) {
        const std::uint8_t* codes = from.codes + tile.firstRow * rowBytes;
        for (std::size_t block = 0; block < from.cols / kGroupSize; ++block)
            storeTernaryBlock(tile, block, codes + block * kBlockBytes, rowBytes, from.order);
        for (std::size_t lane = 0; lane < tile.rows; ++lane)
            storeScales(tile, lane, from.scales + (tile.firstRow + lane) * rowScales, rowScales);
    };
    forEachTile(from.rows, rows, from.cols / wordCols(LaneCode::kTernary) * kLaneRows * sizeof(Word),
                rowScales * kLaneRows, words, scales, arrange);
}

void arrangeSixteenInLanes(const std::uint8_t* codes, std::size_t cols, std::uint8_t* words) {
    constexpr std::size_t kWordCols = wordCols(LaneCode::kSixteen);
    const Tile tile{0, kLaneRows, words, nullptr};
    const auto join = [&](std::size_t lane, std::size_t index) {
        const std::uint8_t* from = codes + lane * cols + index * kWordCols;
        return loadWord(from) | loadWord(from + sizeof(Word)) << 4U;
    };
    storeWords(tile, cols / kWordCols, join, std::identity());
}

int laneWeight(const LanesMatrix& w, std::size_t row, std::size_t col) {
    const std::size_t inWord = col % wordCols(w.code);
    const unsigned byte = w.words[wordOffset(w, row, col) + inWord % 4];
    switch (w.code) {
        case LaneCode::kBinary:
            return (byte >> (inWord / 4) & 1U) != 0 ? 1 : -1;
        case LaneCode::kTernary:
            return static_cast<int>(byte >> (2 * (inWord / 4)) & 3U) - 1;
        case LaneCode::kSixteen:
            return 2 * static_cast<int>(byte >> (4 * (inWord / 4)) & 15U) - 15;
    }
    return 0;
}

float laneScale(const LanesMatrix& w, std::size_t row, std::size_t col) {
    if (w.scaleGroup == 0) return w.scale;
    const std::size_t index = row / kLaneRows * (w.cols / w.scaleGroup) + col / w.scaleGroup;
    float own = 0;
    halfToFloat(w.scales + index * kLaneRows + row % kLaneRows, &own, 1);
    return own * w.scale;
}

}  // namespace onebit::simd
