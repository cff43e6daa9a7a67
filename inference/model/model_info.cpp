// SPDX-License-Identifier: Apache-2.0
#include "inference/model/model_info.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <string>

#include "inference/layers/layer_run.h"
#include "inference/model/loaded_model.h"
#include "inference/model/tensor_place.h"
#include "inference/runtime/kv_cache.h"
#include "inference/session.h"
#include "inference/tokenizer/tokenizer.h"
#include "inference/weights/shortlist.h"
#include "inference/weights/weight_format.h"

namespace onebit {
namespace {

std::uint64_t elementCount(const gguf::TensorInfo& tensor) {
    std::uint64_t count = 1;
    for (const std::uint64_t dim : tensor.dims)
        count *= dim;  // checked by the reader
    return count;
}

/// What a tensor is stored as, for people.
std::string formatName(const TensorPlace& place) {
    const WeightFormat* format = findWeightFormat(place);
    return format == nullptr ? weightFormatName(place.ggufType) : std::string(format->name);
}

/// Bytes without the padding after the tensor, where the format is known.
std::uint64_t tensorBytes(const TensorPlace& place) {
    const WeightFormat* format = findWeightFormat(place);
    if (format == nullptr) return place.availableBytes;
    const auto bytes = bytesForTensor(*format, place.rows, place.cols);
    return bytes ? std::min(*bytes, place.availableBytes) : place.availableBytes;
}

/// Bytes of a tensor as it is computed from, which may be more than the file's.
std::uint64_t preparedBytes(const TensorPlace& place) {
    const WeightFormat* format = findWeightFormat(place);
    const std::uint64_t stored = tensorBytes(place);
    return format == nullptr ? stored : stored / format->blockBytes * format->preparedBytes;
}

/// Of the copy in few bits that a large head gets.
std::uint64_t shortlistBytes(const gguf::File& file) {
    const gguf::TensorInfo* head = file.findTensor(headTensorName(file));
    if (head == nullptr) return 0;
    const TensorPlace place = placeOf(file, *head);
    const WeightFormat* format = findWeightFormat(place);
    const bool isDense = format != nullptr && format->activations == ActivationForm::kFloat;
    if (!isDense || !Shortlist::suits(format->bitsPerWeight(), place.rows, place.cols)) return 0;
    return Shortlist::bytesFor(place.rows, place.cols);
}

struct FormatTotals {
    std::uint64_t tensors = 0;
    std::uint64_t bytes = 0;
    std::uint64_t projectionBytes = 0;
    std::uint64_t projectionWeights = 0;
    std::uint64_t headBytes = 0;
};

void describeFormats(const gguf::File& file, ModelInfo& info) {
    std::map<std::string, FormatTotals> totals;
    const std::string_view head = headTensorName(file);
    for (const gguf::TensorInfo& tensor : file.tensors()) {
        const TensorPlace place = placeOf(file, tensor);
        FormatTotals& total = totals[formatName(place)];
        const std::uint64_t bytes = tensorBytes(place);
        ++total.tensors;
        total.bytes += bytes;
        info.parameterCount += elementCount(tensor);
        if (tensor.name == head) total.headBytes += bytes;
        if (tensor.name.starts_with("blk.") && tensor.dims.size() > 1) {
            total.projectionBytes += bytes;
            total.projectionWeights += elementCount(tensor);
        }
    }
    const FormatTotals* main = nullptr;
    for (const auto& [name, total] : totals) {
        info.formats.push_back({name, total.tensors, total.bytes, total.projectionBytes, total.headBytes});
        if (total.projectionWeights == 0) continue;
        if (main != nullptr && main->projectionWeights >= total.projectionWeights) continue;
        main = &total;
        info.mainFormat = name;
        info.bitsPerWeight =
            8.0 * static_cast<double>(total.projectionBytes) / static_cast<double>(total.projectionWeights);
    }
    std::stable_sort(info.formats.begin(), info.formats.end(),
                     [](const auto& a, const auto& b) { return a.bytes > b.bytes; });
}

/// What a file says, fit to be shown: UTF-8, and no control characters (C0, DEL, C1), which would command a
/// terminal.
std::string shown(std::string_view bytes) {
    Utf8Assembler assembler;
    std::string utf8 = assembler.push(bytes);
    utf8 += assembler.finish();
    std::string text;
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        const auto byte = static_cast<unsigned char>(utf8[i]);
        const bool isC1 = byte == 0xC2 && static_cast<unsigned char>(utf8[i + 1]) < 0xA0;
        if (isC1) ++i;
        text += isC1 || byte < 0x20 || byte == 0x7F ? '?' : utf8[i];
    }
    return text;
}

std::string text(const gguf::File& file, std::string_view key) {
    return shown(file.string(key).value_or(""));
}

/// A size from metadata that nothing depends on; 0 if it is not there.
std::uint32_t claimedSize(const gguf::File& file, const std::string& architecture, std::string_view name) {
    const std::uint64_t value = file.unsignedInteger(architecture + "." + std::string(name)).value_or(0);
    return static_cast<std::uint32_t>(
        std::min<std::uint64_t>(value, std::numeric_limits<std::uint32_t>::max()));
}

void describeClaims(const gguf::File& file, ModelInfo& info) {
    const std::pair<std::string_view, std::uint32_t ModelInfo::*> claims[] = {
        {"block_count", &ModelInfo::layerCount},
        {"embedding_length", &ModelInfo::modelDim},
        {"feed_forward_length", &ModelInfo::ffnDim},
        {"attention.head_count", &ModelInfo::headCount},
        {"attention.head_count_kv", &ModelInfo::kvHeadCount},
        {"attention.key_length", &ModelInfo::headDim},
        {"context_length", &ModelInfo::contextLength},
    };
    for (const auto& [name, field] : claims)
        info.*field = claimedSize(file, info.architecture, name);
    if (const auto* tokens = file.strings("tokenizer.ggml.tokens")) {
        info.vocabularySize = static_cast<std::uint32_t>(tokens->size());
    }
}

void describeConfig(const gguf::File& file, const ModelConfig& config, ModelInfo& info) {
    info.layerCount = config.layerCount;
    info.modelDim = config.modelDim;
    info.ffnDim = config.ffnDim;
    info.headCount = config.headCount;
    info.kvHeadCount = config.kvHeadCount;
    info.headDim = config.headDim;
    info.contextLength = config.contextLength;
    info.vocabularySize = config.vocabularySize;
    info.contextForMemory = usableContextLength(0, config.contextLength);
    info.memoryBytes = memoryToRun(file, config, info.contextForMemory, CacheType::kF16);
}

RecommendedSampling recommendedSampling(const gguf::File& file) {
    const auto value = [&file](const char* key) -> std::optional<double> {
        const std::optional<double> number = file.number(key);
        return number && std::isfinite(*number) ? number : std::nullopt;
    };
    return {.temperature = value("general.sampling.temp"),
            .topK = value("general.sampling.top_k"),
            .topP = value("general.sampling.top_p"),
            .minP = value("general.sampling.min_p"),
            .repeatPenalty = value("general.sampling.penalty_repeat"),
            .penaltyWindow = value("general.sampling.penalty_last_n")};
}

}  // namespace

bool isVocabularyOnly(const gguf::File& file) {
    return file.tensors().empty();
}

ModelInfo describeModel(const gguf::File& file, const std::filesystem::path& path,
                        const std::optional<ModelConfig>& config) {
    ModelInfo info;
    info.architecture = text(file, "general.architecture");
    info.name = text(file, "general.name");
    if (info.name.empty()) {
        const std::u8string stem = path.stem().u8string();
        info.name = shown({reinterpret_cast<const char*>(stem.data()), stem.size()});
    }
    info.license = text(file, "general.license");
    info.recommendedSampling = recommendedSampling(file);
    info.fileBytes = file.totalBytes();
    info.tokenizer = text(file, "tokenizer.ggml.model");
    info.preTokenizer = text(file, "tokenizer.ggml.pre");
    info.vocabularyOnly = isVocabularyOnly(file);
    describeFormats(file, info);
    if (config) {
        describeConfig(file, *config, info);
    } else {
        describeClaims(file, info);
    }
    return info;
}

std::uint64_t memoryToRun(const gguf::File& file, const ModelConfig& config, std::uint32_t contextLength,
                          CacheType cacheType) {
    std::uint64_t weights = 0;
    for (const gguf::TensorInfo& tensor : file.tensors())
        weights += preparedBytes(placeOf(file, tensor));
    weights += shortlistBytes(file);
    const SessionOptions defaults;
    const std::uint64_t scratch = LayerScratch::bytesFor(config, defaults.prefillChunk, contextLength, 1);
    const std::uint64_t logits = std::uint64_t{config.vocabularySize} * sizeof(float);
    const auto cache = KvCache::bytesFor(config, contextLength, cacheType);
    if (!cache) return std::numeric_limits<std::uint64_t>::max();
    return weights + scratch + logits + *cache;
}

}  // namespace onebit
