// SPDX-License-Identifier: Apache-2.0
#include "inference/convert/tensor_plan.h"

#include <set>
#include <string_view>
#include <utility>

#include "inference/base/text.h"

namespace onebit {
namespace {

std::uint64_t sizeOf(Extent extent, const CheckpointConfig& config) {
    switch (extent) {
        case Extent::kModel:
            return config.modelDim;
        case Extent::kFfn:
            return config.ffnDim;
        case Extent::kQuery:
            return std::uint64_t{config.headCount} * config.headDim;
        case Extent::kKeyValue:
            return std::uint64_t{config.kvHeadCount} * config.headDim;
        case Extent::kHead:
            return config.headDim;
        case Extent::kRotaryPairs:
            return config.headDim / 2;
        case Extent::kVocabulary:
            return config.vocabularySize;
    }
    return 0;
}

class Planner {
  public:
    Planner(const Checkpoint& checkpoint, const CheckpointConfig& config, const CheckpointFamily& family,
            const EncodedFormat& projections)
        : m_checkpoint(checkpoint), m_config(config), m_family(family), m_projections(projections) {}

    Result<void> addModelTensor(const TensorMapping& mapping) {
        if (mapping.source != kHead) return add(mapping, "", "");
        // Where the file leaves it open whether the head is tied, the tensor's presence says it.
        const bool tied = m_config.tiedHead.value_or(m_checkpoint.find(kHead) == nullptr);
        if (!tied) return add(mapping, "", "");
        m_used.insert(std::string(kHead));
        return {};
    }

    Result<void> addLayer(std::uint32_t layer) {
        const std::string number = std::to_string(layer);
        for (const TensorMapping& mapping : m_family.layerTensors) {
            if (auto added = add(mapping, "model.layers." + number + ".", "blk." + number + "."); !added)
                return added;
        }
        return {};
    }

    /// A bias, say, would be left out of the sums in silence.
    Result<void> refuseUnused() const {
        for (const auto& [name, entry] : m_checkpoint.tensors()) {
            if (m_used.contains(name) || isDerivedTensor(name)) continue;
            return fail(ErrorCode::kUnsupportedWeights, printable(name) + " is not part of " +
                                                            std::string(m_family.className) +
                                                            " as it is known here");
        }
        return {};
    }

    std::vector<PlannedTensor> take() { return std::move(m_tensors); }

  private:
    static constexpr std::string_view kHead = "lm_head.weight";

    Result<void> add(const TensorMapping& mapping, const std::string& sourcePrefix,
                     const std::string& targetPrefix) {
        const std::string source = sourcePrefix + std::string(mapping.source);
        const Checkpoint::Entry* weights = m_checkpoint.find(source);
        if (weights == nullptr) return fail(ErrorCode::kMissingTensor, source);
        m_used.insert(source);
        const bool quantised =
            mapping.role == TensorRole::kProjection || mapping.role == TensorRole::kRotated;
        const bool isVector = mapping.role == TensorRole::kNorm;
        const Checkpoint::Entry* scale = quantised ? findScale(source) : nullptr;

        WeightRows::Layout layout;
        layout.cols = static_cast<std::size_t>(sizeOf(mapping.cols, m_config));
        layout.rows = isVector ? 1 : static_cast<std::size_t>(sizeOf(mapping.rows, m_config));
        if (mapping.role == TensorRole::kRotated && m_family.interleavedRotation)
            layout.interleavedHeads = layout.rows / m_config.headDim;
        const WeightPacking packing = quantised ? m_config.packing : WeightPacking::kNone;
        auto rows = WeightRows::make(*weights, scale, packing, layout);
        if (!rows) return tl::unexpected(std::move(rows.error()));

        const EncodedFormat& format = formatFor(mapping.role, *rows);
        std::vector<std::uint64_t> dims{layout.cols};
        if (!isVector) dims.push_back(layout.rows);
        const std::uint64_t bytes = format.bytesFor(layout.rows, layout.cols).value_or(0);
        m_tensors.push_back(
            {targetPrefix + std::string(mapping.target), std::move(dims), &format, bytes, *rows, quantised});
        return {};
    }

    const Checkpoint::Entry* findScale(const std::string& weight) {
        const std::string name = weight + "_scale";
        const Checkpoint::Entry* scale = m_checkpoint.find(name);
        if (scale != nullptr) m_used.insert(name);
        return scale;
    }

    const EncodedFormat& formatFor(TensorRole role, const WeightRows& rows) const {
        if (role == TensorRole::kNorm) return float32Format();
        if (role == TensorRole::kEmbedding) return float16Format();
        // In a packed checkpoint, floats are projections that its makers did not quantise.
        if (m_config.packing != WeightPacking::kNone && !rows.packed()) return float16Format();
        if (m_projections.bytesFor(rows.rows(), rows.cols())) return m_projections;
        return m_projections.isTernary ? ternaryFloat16Format() : float16Format();
    }

    const Checkpoint& m_checkpoint;
    const CheckpointConfig& m_config;
    const CheckpointFamily& m_family;
    const EncodedFormat& m_projections;
    std::vector<PlannedTensor> m_tensors;
    std::set<std::string, std::less<>> m_used;
};

}  // namespace

Result<std::vector<PlannedTensor>> planTensors(const Checkpoint& checkpoint, const CheckpointConfig& config,
                                               const CheckpointFamily& family,
                                               const EncodedFormat& projections) {
    Planner planner(checkpoint, config, family, projections);
    for (const TensorMapping& mapping : checkpointModelTensors()) {
        if (auto added = planner.addModelTensor(mapping); !added)
            return tl::unexpected(std::move(added.error()));
    }
    for (std::uint32_t layer = 0; layer < config.layerCount; ++layer) {
        if (auto added = planner.addLayer(layer); !added) return tl::unexpected(std::move(added.error()));
    }
    if (auto complete = planner.refuseUnused(); !complete) return tl::unexpected(std::move(complete.error()));
    return planner.take();
}

}  // namespace onebit
