// SPDX-License-Identifier: Apache-2.0
#include "app/library/expected_info.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace onebit::app {
namespace {

struct FormatBits {
    const char* name;
    double bits;  ///< a weight, scales included (inference/README.md)
};

constexpr std::array kFormats{FormatBits{"Q1_0", 1.125},   FormatBits{"Q2_0", 2.25},
                              FormatBits{"TQ1_0", 1.6875}, FormatBits{"TQ2_0", 2.0625},
                              FormatBits{"I2_S", 2.0},     FormatBits{"PQ2_0", 2.125},
                              FormatBits{"PTQ1_0", 1.75}};
/// What embeddings are stored as where it is not the projections' own format.
constexpr std::array kEmbeddings{FormatBits{"F16", 16}, FormatBits{"Q6_K", 6.5625}, FormatBits{"Q4_K", 4.5}};

constexpr std::uint32_t kUsualContext = 4096;
/// A chunk of a prompt, the logits, the vocabulary.
constexpr std::uint64_t kScratchBytes = 40'000'000;
constexpr double kBitsPerByte = 8;
constexpr std::uint64_t kHalfBytes = 2;

/// The embeddings' format and the bytes of the matrix that makes the logits: the format, once or twice, whose
/// size comes nearest to what the projections leave of the file.
ModelInfo::Format headOf(double restBytes, double weights, const FormatBits& own) {
    ModelInfo::Format best{own.name, 1, 0};
    double nearest = std::numeric_limits<double>::max();
    const auto compare = [&](const FormatBits& format) {
        for (const double copies : {1.0, 2.0}) {
            const double bytes = weights * format.bits / kBitsPerByte;
            const double distance = std::abs(std::log(restBytes / (copies * bytes)));
            if (distance >= nearest) continue;
            nearest = distance;
            best.name = format.name;
            best.headBytes = static_cast<std::uint64_t>(bytes);
        }
    };
    compare(own);
    std::ranges::for_each(kEmbeddings, compare);
    best.bytes = static_cast<std::uint64_t>(restBytes);
    return best;
}

void takeShape(const ModelShape& shape, ModelInfo& info) {
    const auto size = [](int value) { return static_cast<std::uint32_t>(std::max(0, value)); };
    info.layerCount = size(shape.layerCount);
    info.modelDim = size(shape.modelDim);
    info.ffnDim = size(shape.ffnDim);
    info.headCount = size(shape.headCount);
    info.kvHeadCount = size(shape.kvHeadCount > 0 ? shape.kvHeadCount : shape.headCount);
    info.headDim = size(shape.headDim > 0 ? shape.headDim : shape.modelDim / shape.headCount);
    info.vocabularySize = size(shape.vocabularySize);
    info.contextLength = size(shape.contextLength);
}

}  // namespace

ModelInfo expectedInfo(const CatalogueModel& model) {
    ModelInfo info;
    info.name = model.name.toStdString();
    info.architecture = model.architecture.toStdString();
    info.mainFormat = model.weights.toStdString();
    // What a conversion makes of original files, their headers tell exactly.
    if (model.isOriginal()) return info;
    info.fileBytes = static_cast<std::uint64_t>(std::max<qint64>(0, model.bytes));
    const auto own =
        std::ranges::find_if(kFormats, [&](const FormatBits& f) { return info.mainFormat == f.name; });
    if (!model.shape.isKnown() || own == kFormats.end()) return info;
    takeShape(model.shape, info);
    const double dim = info.modelDim;
    const double query = static_cast<double>(info.headCount) * info.headDim;
    const double keys = static_cast<double>(info.kvHeadCount) * info.headDim;
    const double hidden = info.layerCount * (2 * dim * query + 2 * dim * keys + 3 * dim * info.ffnDim);
    info.parameterCount = static_cast<std::uint64_t>(hidden + dim * info.vocabularySize);
    const auto hiddenBytes = static_cast<std::uint64_t>(hidden * own->bits / kBitsPerByte);
    info.formats.push_back({own->name, 1, hiddenBytes, hiddenBytes, 0});
    const double embedding = dim * info.vocabularySize;
    if (info.fileBytes > hiddenBytes && embedding > 0)
        info.formats.push_back(headOf(static_cast<double>(info.fileBytes - hiddenBytes), embedding, *own));
    info.bitsPerWeight = own->bits;
    info.contextForMemory =
        std::min(kUsualContext, info.contextLength > 0 ? info.contextLength : kUsualContext);
    const std::uint64_t cache = std::uint64_t{info.layerCount} * 2 * info.kvHeadCount * info.headDim *
                                kHalfBytes * info.contextForMemory;
    info.memoryBytes = std::max(info.fileBytes, hiddenBytes) + cache + kScratchBytes;
    return info;
}

}  // namespace onebit::app
