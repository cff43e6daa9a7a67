// SPDX-License-Identifier: Apache-2.0
#include "inference/convert/weight_rows.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "inference/base/half.h"
#include "inference/base/little_endian.h"
#include "inference/base/text.h"

namespace onebit {
namespace {

using safetensors::ElementType;
using safetensors::TensorInfo;

constexpr std::size_t kCodesPerByte = 4;

std::string shapeText(std::span<const std::uint64_t> shape) {
    std::string text;
    for (const std::uint64_t dim : shape)
        text.append(text.empty() ? "" : " x ").append(std::to_string(dim));
    return text.empty() ? "one number" : text;
}

Result<void> checkShape(const TensorInfo& tensor, const WeightRows::Layout& layout, bool packed) {
    const std::size_t rows = packed ? layout.rows / kCodesPerByte : layout.rows;
    std::vector<std::uint64_t> expected{layout.cols};
    // A vector is one row, and has one dimension.
    if (layout.rows != 1 || tensor.shape.size() != 1) expected.insert(expected.begin(), rows);
    const bool divides = !packed || layout.rows % kCodesPerByte == 0;
    if (divides && tensor.shape == expected) return {};
    return fail(ErrorCode::kWrongShape, printable(tensor.name) + " is " + shapeText(tensor.shape) +
                                            ", expected " + shapeText(expected));
}

std::size_t elementBytes(ElementType type) {
    switch (type) {
        case ElementType::kF32:
            return sizeof(float);
        case ElementType::kF16:
        case ElementType::kBf16:
            return sizeof(std::uint16_t);
        case ElementType::kU8:
        case ElementType::kOther:
            break;
    }
    return 1;
}

bool isFloat(ElementType type) {
    return type == ElementType::kF32 || type == ElementType::kF16 || type == ElementType::kBf16;
}

void readFloats(ElementType type, const std::byte* bytes, std::span<float> out) {
    for (std::size_t i = 0; i < out.size(); ++i) {
        if (type == ElementType::kF32) {
            out[i] = loadLittleEndian<float>(bytes + i * sizeof(float));
        } else {
            const auto bits = loadLittleEndian<std::uint16_t>(bytes + i * sizeof(std::uint16_t));
            out[i] = type == ElementType::kF16 ? floatFromHalf(bits) : floatFromBfloat16(bits);
        }
    }
}

/// The number that codes are multiplied by; 1 as long as only the header of its file is here.
Result<float> readScale(const TensorInfo& scale, WeightPacking packing) {
    const auto malformed = [&](const char* problem) {
        return fail(ErrorCode::kMalformed, printable(scale.name) + " " + problem);
    };
    if (!isFloat(scale.type) || scale.elementCount() != 1) return malformed("is not one number");
    if (scale.bytes.empty()) return 1.0F;
    float value = 0;
    readFloats(scale.type, scale.bytes.data(), {&value, 1});
    if (packing == WeightPacking::kDivides) value = 1.0F / value;
    if (!std::isfinite(value) || value == 0) return malformed("is no scale");
    return value;
}

}  // namespace

Result<WeightRows> WeightRows::make(const Checkpoint::Entry& weights, const Checkpoint::Entry* scale,
                                    WeightPacking packing, const Layout& layout) {
    WeightRows rows(weights);
    const TensorInfo& tensor = *weights.tensor;
    rows.m_layout = layout;
    rows.m_packed = tensor.type == ElementType::kU8;
    if (rows.m_packed) {
        if (packing == WeightPacking::kNone || scale == nullptr) {
            return fail(ErrorCode::kUnsupportedWeights,
                        printable(tensor.name) + " is packed, and nothing says by which scale");
        }
        const auto value = readScale(*scale->tensor, packing);
        if (!value) return tl::unexpected(value.error());
        rows.m_scale = *value;
    } else if (!isFloat(tensor.type)) {
        return fail(ErrorCode::kUnsupportedWeights, printable(tensor.name) + ": " + tensor.typeName +
                                                        " (F32, F16, BF16 and U8 are supported)");
    } else if (scale != nullptr) {
        return fail(ErrorCode::kUnsupportedWeights,
                    printable(scale->tensor->name) + " beside weights that are not packed");
    }
    if (const auto checked = checkShape(tensor, layout, rows.m_packed); !checked)
        return tl::unexpected(checked.error());
    return rows;
}

std::size_t WeightRows::sourceRow(std::size_t row) const {
    if (m_layout.interleavedHeads == 0) return row;
    const std::size_t headDim = m_layout.rows / m_layout.interleavedHeads;
    const std::size_t inHead = row % headDim;
    return row - inHead + inHead % 2 * (headDim / 2) + inHead / 2;
}

Result<void> WeightRows::read(std::size_t row, std::span<float> out) const {
    const TensorInfo& tensor = source();
    if (m_packed) {
        std::vector<std::int8_t> codes(cols());
        if (auto done = readCodes(row, codes); !done) return done;
        std::transform(codes.begin(), codes.end(), out.begin(),
                       [this](std::int8_t code) { return static_cast<float>(code) * m_scale; });
        return {};
    }
    readFloats(tensor.type, tensor.bytes.data() + sourceRow(row) * cols() * elementBytes(tensor.type), out);
    if (std::all_of(out.begin(), out.end(), [](float value) { return std::isfinite(value); })) return {};
    return fail(ErrorCode::kMalformed, printable(tensor.name) + " holds a number that is not finite");
}

Result<void> WeightRows::readCodes(std::size_t row, std::span<std::int8_t> out) const {
    const std::size_t from = sourceRow(row);
    const std::size_t packedRows = rows() / kCodesPerByte;
    const auto shift = static_cast<unsigned>(2 * (from / packedRows));
    const std::byte* bytes = source().bytes.data() + from % packedRows * cols();
    unsigned largest = 0;
    for (std::size_t i = 0; i < out.size(); ++i) {
        const unsigned code = (std::to_integer<unsigned>(bytes[i]) >> shift) & 3U;
        largest = std::max(largest, code);
        out[i] = static_cast<std::int8_t>(static_cast<int>(code) - 1);
    }
    if (largest < 3) return {};
    return fail(ErrorCode::kMalformed,
                printable(source().name) + " holds a code that is none of -1, 0 and 1");
}

}  // namespace onebit
