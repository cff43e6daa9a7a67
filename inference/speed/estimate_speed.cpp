// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "inference/runtime/cache_format.h"
#include "inference/speed/kernel_kinds.h"
#include "inference/speed_estimate.h"
#include "inference/weights/shortlist.h"
#include "inference/weights/weight_format.h"

namespace onebit {
namespace {

/// What a layer gives to all threads, one after the other: q k v, attention, output, gate up, down.
constexpr double kStartsOfALayer = 5;
constexpr double kPromptChunk = 64;

double bytesAWeight(const WeightFormat& format) {
    return static_cast<double>(format.preparedBytes) / format.blockWeights;
}

const KernelSpeed* speedOf(const MachineSpeed& machine, std::string_view kind) {
    const auto found = std::ranges::find(machine.kernels, kind, &KernelSpeed::kind);
    return found == machine.kernels.end() ? nullptr : &*found;
}

/// What multiplies weights, and how many bytes it reads of each.
struct Reading {
    std::string_view kind;
    double bytes;
};

/// A large head in many bits is read as its copy in four, by the kernel of the ternary formats.
Reading readingOf(const ModelInfo& model, const WeightFormat& format, bool isHead) {
    constexpr double kShortlistBytes = 0.5;
    const bool isDense = format.activations == ActivationForm::kFloat;
    if (isHead && isDense && Shortlist::suits(format.bitsPerWeight(), model.vocabularySize, model.modelDim))
        return {kernelKindOf("TQ2_0", false), kShortlistBytes};
    return {kernelKindOf(format.name, model.architecture == "onebit" && !isHead), bytesAWeight(format)};
}

/// Seconds for all weights that a token passes, as a token by itself and as one of a prompt's.
struct WeightSeconds {
    double generation = 0;
    double prompt = 0;
    double product = 0;  ///< for each product besides its weights
};

double weightsIn(std::uint64_t bytes, const WeightFormat& format) {
    return static_cast<double>(bytes) * format.blockWeights / format.blockBytes;
}

std::optional<WeightSeconds> secondsOf(const MachineSpeed& machine, const ModelInfo& model) {
    WeightSeconds seconds;
    for (const ModelInfo::Format& stored : model.formats) {
        const WeightFormat* format = formatNamed(stored.name);
        if (format == nullptr) continue;
        for (const bool isHead : {false, true}) {
            const Reading reading = readingOf(model, *format, isHead);
            const KernelSpeed* speed = speedOf(machine, reading.kind);
            if (speed == nullptr || speed->generationWeightsPerSecond <= 0) continue;
            const WeightFormat* measured = formatNamed(speed->kind.substr(0, speed->kind.find(' ')));
            // Formats of a kind differ in how many bytes are read for a weight.
            const double size = measured == nullptr ? 1 : reading.bytes / bytesAWeight(*measured);
            const double weights = weightsIn(isHead ? stored.headBytes : stored.hiddenBytes, *format);
            if (!isHead && stored.name == model.mainFormat) seconds.product = speed->productSeconds;
            seconds.generation += weights * size / speed->generationWeightsPerSecond;
            // Only the last token of a prompt passes the head.
            if (!isHead && speed->promptWeightsPerSecond > 0)
                seconds.prompt += weights / speed->promptWeightsPerSecond;
        }
    }
    if (seconds.generation <= 0) return std::nullopt;
    return seconds;
}

}  // namespace

std::optional<SpeedEstimate> estimateSpeed(const MachineSpeed& machine, const ModelInfo& model,
                                           std::uint32_t position) {
    const auto weights = secondsOf(machine, model);
    if (!weights || model.layerCount == 0 || machine.threads == 0) return std::nullopt;
    const double layers = model.layerCount;
    const double queryDim = static_cast<double>(model.headCount) * model.headDim;
    const double kvDim = static_cast<double>(model.kvHeadCount) * model.headDim;
    // Two norms, two additions to the residual stream and the rounding of the inputs; the activation
    // function; norms and rotation of queries and keys, and what the cache stores.
    const double elements =
        6.0 * model.modelDim + 2.0 * model.ffnDim + 2.0 * queryDim + 3.0 * (queryDim + 2.0 * kvDim);
    const double attention = queryDim * position * machine.attentionSeconds / machine.threads;
    const double single =
        layers * (kStartsOfALayer * weights->product + elements * machine.elementSeconds + attention);
    const double together = layers * (kStartsOfALayer * weights->product / kPromptChunk +
                                      elements * machine.elementSeconds / machine.threads + attention / 2);
    const double choosing = model.vocabularySize * machine.choiceSeconds;
    // The matrices that were measured partly fit a large cache, those of a model do not.
    const double bandwidth = machine.memoryBytesPerSecond;
    const double fromMemory = bandwidth > 0 ? bytesReadPerToken(model) / bandwidth : 0;
    const double reading = std::max(weights->generation, fromMemory);
    return SpeedEstimate{1 / (reading + single + choosing), 1 / (weights->prompt + together)};
}

double bytesReadPerToken(const ModelInfo& model) {
    double bytes = 0;
    for (const ModelInfo::Format& stored : model.formats) {
        const WeightFormat* format = formatNamed(stored.name);
        if (format == nullptr) continue;
        bytes += weightsIn(stored.hiddenBytes, *format) * readingOf(model, *format, false).bytes;
        bytes += weightsIn(stored.headBytes, *format) * readingOf(model, *format, true).bytes;
    }
    return bytes;
}

std::uint64_t estimateMemory(const ModelInfo& model, std::uint32_t contextLength, CacheType cacheType) {
    constexpr std::uint32_t kUsual = 4096;
    std::uint32_t context = contextLength != 0 ? contextLength : kUsual;
    if (model.contextLength > 0) context = std::min(context, model.contextLength);
    const auto cacheBytes = [&](std::uint32_t length, CacheType type) {
        const CacheFormat format = cacheFormat(type);
        const std::uint64_t position =
            model.headDim == 0
                ? 0
                : std::uint64_t{model.kvHeadCount} * (simd::kvRowBytes(format.keys, model.headDim) +
                                                      simd::kvRowBytes(format.values, model.headDim));
        return position * model.layerCount * length;
    };
    const std::uint64_t usual = cacheBytes(model.contextForMemory, CacheType::kF16);
    const std::uint64_t rest = model.memoryBytes > usual ? model.memoryBytes - usual : model.memoryBytes;
    return rest + cacheBytes(context, cacheType);
}

}  // namespace onebit
