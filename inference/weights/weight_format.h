// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "inference/base/result.h"
#include "inference/base/thread_pool.h"
#include "inference/weights/weight_matrix.h"

namespace onebit {

/// A tensor as it lies in a model file: `bytes` is exactly what `bytesForTensor` says.
struct StoredTensor {
    std::span<const std::byte> bytes;
    std::size_t rows;
    std::size_t cols;
};

/// Where a model file has room for a tensor: what tells formats apart that share a type number.
struct TensorPlace {
    std::uint32_t ggufType;
    std::uint64_t rows;
    std::uint64_t cols;
    std::uint64_t availableBytes;  ///< up to the next tensor or the end of the file
    std::uint64_t alignment;       ///< of the tensors in the file
};

/// A format that weights have in model files. Adding one means adding a file beside this one and a row to the
/// table in weight_format.cpp.
// NOLINTNEXTLINE(clang-analyzer-optin.performance.Padding): the order is that of a table's columns.
struct WeightFormat {
    std::uint32_t ggufType;
    std::string_view name;
    std::uint32_t blockWeights;  ///< consecutive weights of a row that are stored together
    std::uint32_t blockBytes;
    std::uint32_t preparedBytes;  ///< of a block in the layout to compute from, its scale included
    std::uint32_t trailerBytes;   ///< once a tensor, after all blocks
    std::uint32_t colsMultiple;   ///< rows must be a multiple of this long
    ActivationForm activations;   ///< what its products take, unless the architecture says otherwise

    /// Makes the layout to compute from: points into `tensor.bytes` where that agrees with it, otherwise
    /// repacks on the pool's threads. kOutOfMemory, or kUnsupportedWeights for values that cannot be.
    Result<WeightMatrix> (*prepare)(const StoredTensor& tensor, ThreadPool& pool);

    /// Reference: row `row` as floats straight from the file's layout.
    void (*dequantizeRow)(const StoredTensor& tensor, std::size_t row, float* out);

    double bitsPerWeight() const { return 8.0 * blockBytes / blockWeights; }
};

/// All formats.
std::span<const WeightFormat> weightFormats();

/// The format of this name; null if there is none.
const WeightFormat* formatNamed(std::string_view name);

/// The format of a tensor. Where several have the same type number, it is the one that fills the tensor's
/// place up to padding of less than `alignment` bytes. Null for a type that is not in the table, and where
/// such a place fits none of the formats or more than one: a guess would be wrong in silence. A place that
/// fits none and is too small for the first gets the first, so that the caller can say what is wrong with it.
const WeightFormat* findWeightFormat(const TensorPlace& place);

/// A name for any GGUF tensor type: the table's ("Q2_0 or Q2_0 g128" where formats share it), else that of a
/// type which is known but not supported, else "type 99".
std::string weightFormatName(std::uint32_t ggufType);

/// Why findWeightFormat() found none, and which formats there are, to follow the tensor's name: "is stored as
/// ...".
std::string describeUnknownFormat(const TensorPlace& place);

/// Bytes of a tensor in the file; nullopt if `cols` does not fit the format or the size overflows.
std::optional<std::uint64_t> bytesForTensor(const WeightFormat& format, std::uint64_t rows,
                                            std::uint64_t cols);

}  // namespace onebit
