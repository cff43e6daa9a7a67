// SPDX-License-Identifier: Apache-2.0
#include "inference/model/weight_loader.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <utility>

#include "inference/base/text.h"
#include "inference/model/architecture.h"
#include "inference/model/tensor_place.h"
#include "inference/weights/lanes_from_file.h"
#include "inference/weights/weight_format.h"

namespace onebit {
namespace {

std::string layerPrefix(std::size_t layer) {
    return std::string("blk.") + std::to_string(layer) + ".";
}

std::string shapeText(std::span<const std::uint64_t> dims) {
    std::string text;
    for (const std::uint64_t dim : dims) {
        if (!text.empty()) text += " x ";
        text += std::to_string(dim);
    }
    return text;
}

/// A tensor of the file, found and checked.
struct FoundTensor {
    const gguf::TensorInfo* info;
    const WeightFormat* format;
    StoredTensor stored;
};

/// Trailing dimensions of 1 do not count: some writers add them.
Result<void> checkShape(const gguf::TensorInfo& info, std::uint64_t cols, std::uint64_t rows) {
    const auto dim = [&](std::size_t d) { return d < info.dims.size() ? info.dims[d] : 1; };
    if (dim(0) == cols && dim(1) == rows && dim(2) == 1 && dim(3) == 1) return {};
    std::string expected = std::to_string(cols);
    if (rows > 1) expected += " x " + std::to_string(rows);
    return fail(ErrorCode::kWrongShape,
                printable(info.name) + " is " + shapeText(info.dims) + " instead of " + expected);
}

Result<FoundTensor> findTensor(const gguf::File& file, const std::string& name, std::size_t cols,
                               std::size_t rows) {
    const gguf::TensorInfo* info = file.findTensor(name);
    if (info == nullptr) return fail(ErrorCode::kMissingTensor, name);
    if (const Result<void> shape = checkShape(*info, cols, rows); !shape)
        return tl::unexpected(shape.error());
    const TensorPlace place = placeOf(file, *info);
    const WeightFormat* format = findWeightFormat(place);
    if (format == nullptr)
        return fail(ErrorCode::kUnsupportedWeights, name + " " + describeUnknownFormat(place));
    const std::optional<std::uint64_t> bytes = bytesForTensor(*format, rows, cols);
    if (!bytes) {
        return fail(ErrorCode::kUnsupportedWeights, name + " is stored as " + std::string(format->name) +
                                                        " with rows of " + std::to_string(cols));
    }
    if (*bytes > info->availableBytes) {
        return fail(file.isLast(*info) ? ErrorCode::kTruncated : ErrorCode::kMalformed,
                    name + " needs " + std::to_string(*bytes) + " bytes, " +
                        std::to_string(info->availableBytes) + " are there");
    }
    // Of a file's prefix, fewer of its bytes are here.
    const std::span<const std::byte> here = file.bytesOf(*info);
    const auto stored = here.first(std::min(here.size(), static_cast<std::size_t>(*bytes)));
    return FoundTensor{info, format, {stored, rows, cols}};
}

/// Files of PrismML's second generation keep weights in a rotated basis and expect the activations to be
/// rotated as well: without that they load and talk nonsense.
Result<void> refuseRotatedWeights(const gguf::File& file) {
    constexpr std::string_view kRotation = "prism.hadamard.";
    const auto found = file.metadata().lower_bound(kRotation);
    if (found == file.metadata().end() || !found->first.starts_with(kRotation)) return {};
    return fail(ErrorCode::kUnsupportedWeights, "its weights are rotated (" + printable(found->first) + ")");
}

/// Calls `visit(name, spec, owner index)` for every tensor that the file should have: those of the model with
/// `visitModel`, those of its layers with `visitLayer`. Optional ones only where they are there.
template <typename VisitModel, typename VisitLayer>
Result<void> forEachSpec(const gguf::File& file, const ModelConfig& config, const VisitModel& visitModel,
                         const VisitLayer& visitLayer) {
    const auto skip = [&](const auto& spec, const std::string& name) {
        return spec.optional && file.findTensor(name) == nullptr;
    };
    for (const ModelTensorSpec& spec : config.architecture->modelTensors) {
        const std::string name(spec.name);
        if (skip(spec, name)) continue;
        if (Result<void> visited = visitModel(name, spec); !visited) return visited;
    }
    for (std::size_t layer = 0; layer < config.layerCount; ++layer) {
        for (const LayerTensorSpec& spec : config.architecture->layerTensors) {
            const std::string name = layerPrefix(layer).append(spec.name);
            if (skip(spec, name)) continue;
            if (Result<void> visited = visitLayer(name, spec, layer); !visited) return visited;
        }
    }
    return {};
}

template <typename Owner>
bool isMatrix(const TensorSpec<Owner>& spec) {
    return std::holds_alternative<WeightMatrix Owner::*>(spec.target);
}

template <typename Owner>
Result<FoundTensor> findSpec(const gguf::File& file, const ModelConfig& config, const std::string& name,
                             const TensorSpec<Owner>& spec) {
    return findTensor(file, name, config.extent(spec.cols), isMatrix(spec) ? config.extent(spec.rows) : 1);
}

/// "blk.0.attn_q.weight" -> "blk.0.attn_q.scale": some BitNet files keep a ternary matrix's scale apart.
std::string scaleName(const std::string& weightName) {
    constexpr std::string_view kWeight = ".weight";
    return weightName.ends_with(kWeight) ? weightName.substr(0, weightName.size() - kWeight.size()) + ".scale"
                                         : std::string();
}

Result<void> applySeparateScale(const gguf::File& file, const std::string& weightName, WeightMatrix& matrix) {
    const std::string name = scaleName(weightName);
    if (name.empty() || file.findTensor(name) == nullptr) return {};
    const Result<FoundTensor> found = findTensor(file, name, 1, 1);
    if (!found) return tl::unexpected(found.error());
    float factor = 0;
    found->format->dequantizeRow(found->stored, 0, &factor);
    if (!std::isfinite(factor)) return fail(ErrorCode::kMalformed, name + " is not a finite number");
    if (matrix.multiplyScales(factor)) return {};
    return fail(ErrorCode::kUnsupportedWeights, name + " belongs to weights that are not ternary");
}

/// Repacking moves bits: what comes out must be what the file's own layout says, up to one rounding.
Result<void> checkRepacking(const FoundTensor& found, const std::string& name, const WeightMatrix& matrix) {
    constexpr float kRounding = 0x1p-22F;
    std::vector<float> stored(found.stored.cols);
    std::vector<float> prepared(found.stored.cols);
    for (const std::size_t row : {std::size_t{0}, found.stored.rows / 2, found.stored.rows - 1}) {
        found.format->dequantizeRow(found.stored, row, stored.data());
        matrix.dequantizeRow(row, prepared.data());
        for (std::size_t c = 0; c < stored.size(); ++c) {
            const bool same = std::fabs(stored[c] - prepared[c]) <= kRounding * std::fabs(stored[c]);
            if (!same && std::isfinite(stored[c]))
                return fail(ErrorCode::kInternal, name + " was not made ready as it is in the file");
        }
    }
    return {};
}

/// The 1-bit projections of a model with binary activations take their inputs' signs.
void setActivationForm(const ModelConfig& config, const LayerWeights& /*owner*/, WeightMatrix& matrix) {
    if (config.activationPlanes == 0 || !std::holds_alternative<simd::BinaryMatrix>(matrix.view())) return;
    matrix.setForm(config.activationPlanes == 1 ? ActivationForm::kBinary : ActivationForm::kTwoBinary);
}
/// The embedding and the head are none of them.
void setActivationForm(const ModelConfig& /*config*/, const ModelWeights& /*owner*/,
                       WeightMatrix& /*matrix*/) {}

/// Loads tensors one after another and tells how far it is.
class Loader {
  public:
    Loader(const gguf::File& file, const ModelConfig& config, const WeightLoading& loading)
        : m_file(file), m_config(config), m_loading(loading) {
        for (const gguf::TensorInfo& tensor : file.tensors())
            m_totalBytes += tensor.availableBytes;
    }

    template <typename Owner>
    Result<void> load(const std::string& name, const TensorSpec<Owner>& spec, Owner& owner) {
        if (auto going = stopped(); !going) return going;
        const Result<FoundTensor> found = findSpec(m_file, m_config, name, spec);
        if (!found) return tl::unexpected(found.error());
        if (isMatrix(spec)) {
            Result<WeightMatrix> matrix = ready(*found, owner);
            if (!matrix) return tl::unexpected(matrix.error());
            if (auto checked = checkRepacking(*found, name, *matrix); !checked) return checked;
            if (!matrix->mapsFile()) m_file.release(found->stored.bytes);
            if (auto scaled = applySeparateScale(m_file, name, *matrix); !scaled) return scaled;
            owner.*std::get<WeightMatrix Owner::*>(spec.target) = std::move(*matrix);
        } else {
            std::vector<float> values(found->stored.cols);
            found->format->dequantizeRow(found->stored, 0, values.data());
            owner.*std::get<std::vector<float> Owner::*>(spec.target) = std::move(values);
        }
        m_loadedBytes += found->info->availableBytes;
        if (m_loading.progress) {
            m_loading.progress(
                static_cast<float>(static_cast<double>(m_loadedBytes) / static_cast<double>(m_totalBytes)));
        }
        return {};
    }

  private:
    Result<void> stopped() const {
        const bool stop = m_loading.stop != nullptr && m_loading.stop->requested();
        return stop ? fail(ErrorCode::kInternal, "stopped") : Result<void>();
    }

    template <typename Owner>
    Result<WeightMatrix> prepared(const FoundTensor& found, std::size_t rows, const Owner& owner) {
        const StoredTensor part =
            rows == found.stored.rows ? found.stored : rowsOf(*found.format, found.stored, {0, rows});
        Result<WeightMatrix> matrix = found.format->prepare(part, m_loading.pool);
        if (matrix) setActivationForm(m_config, owner, *matrix);
        return matrix;
    }

    /// The tensor in the layout of its kernel, which a few of its rows tell where they stand alone.
    template <typename Owner>
    Result<WeightMatrix> ready(const FoundTensor& found, const Owner& owner) {
        const std::size_t rows = found.stored.rows;
        const std::size_t few = rowsStandAlone(*found.format) ? std::min(rows, simd::kLaneRows) : rows;
        Result<WeightMatrix> sample = prepared(found, few, owner);
        if (!sample) return sample;
        const std::optional<KernelFamily> family = sample->family();
        const Result<WeightKernel> kernel = family ? kernelOf(*family) : WeightKernel::kRows;
        if (!kernel) return tl::unexpected(kernel.error());
        if (few < rows && *kernel == WeightKernel::kLanes)
            return prepareInLanes(*found.format, found.stored, *sample, m_loading.pool);
        Result<WeightMatrix> matrix = few < rows ? prepared(found, rows, owner) : std::move(sample);
        if (!matrix) return matrix;
        if (auto arranged = matrix->useKernel(*kernel, m_loading.pool); !arranged)
            return tl::unexpected(arranged.error());
        return matrix;
    }

    /// Whoever is asked for a kernel may take the time to measure.
    Result<WeightKernel> kernelOf(KernelFamily family) {
        if (m_loading.chooseKernel && m_asked.insert(family).second) {
            m_kernels.set(family, m_loading.chooseKernel(family));
            if (auto asked = stopped(); !asked) return tl::unexpected(asked.error());
        }
        return m_kernels.of(family);
    }

    const gguf::File& m_file;
    const ModelConfig& m_config;
    const WeightLoading& m_loading;
    KernelChoices m_kernels;
    std::set<KernelFamily> m_asked;
    std::uint64_t m_totalBytes = 0;
    std::uint64_t m_loadedBytes = 0;
};

/// A tensor that nobody asked for (a bias, say) would be left out of the sums in silence.
Result<void> refuseUnknownTensors(const gguf::File& file, const std::set<std::string, std::less<>>& known) {
    for (const gguf::TensorInfo& tensor : file.tensors()) {
        if (known.contains(tensor.name)) continue;
        return fail(ErrorCode::kUnsupportedWeights,
                    printable(tensor.name) + " is not part of this architecture");
    }
    return {};
}

}  // namespace

Result<void> checkTensors(const gguf::File& file, const ModelConfig& config) {
    if (Result<void> checked = refuseRotatedWeights(file); !checked) return checked;
    std::set<std::string, std::less<>> known;
    const auto check = [&](const std::string& name, const auto& spec) -> Result<void> {
        const Result<FoundTensor> found = findSpec(file, config, name, spec);
        if (!found) return tl::unexpected(found.error());
        known.insert(name);
        if (isMatrix(spec)) known.insert(scaleName(name));
        return {};
    };
    Result<void> checked = forEachSpec(
        file, config, check,
        [&](const std::string& name, const LayerTensorSpec& spec, std::size_t) { return check(name, spec); });
    if (!checked) return checked;
    return refuseUnknownTensors(file, known);
}

Result<ModelWeights> loadWeights(const gguf::File& file, const ModelConfig& config,
                                 const WeightLoading& loading) {
    ModelWeights weights;
    weights.layers.resize(config.layerCount);
    Loader loader(file, config, loading);
    const Result<void> loaded = forEachSpec(
        file, config,
        [&](const std::string& name, const ModelTensorSpec& spec) {
            return loader.load(name, spec, weights);
        },
        [&](const std::string& name, const LayerTensorSpec& spec, std::size_t layer) {
            return loader.load(name, spec, weights.layers[layer]);
        });
    if (!loaded) return tl::unexpected(loaded.error());
    Result<std::optional<Shortlist>> shortlist = Shortlist::make(weights.head(), loading.pool);
    if (!shortlist) return tl::unexpected(shortlist.error());
    weights.shortlist = std::move(*shortlist);
    // From now on few rows are read of what was read as a whole.
    if (weights.shortlist) file.release(file.bytesOf(*file.findTensor(headTensorName(file))));
    return weights;
}

}  // namespace onebit
