// SPDX-License-Identifier: Apache-2.0
#include "inference/convert.h"

#include <algorithm>
#include <new>
#include <string_view>
#include <system_error>
#include <utility>

#include "inference/base/little_endian.h"
#include "inference/base/mapped_file.h"
#include "inference/base/replacement_file.h"
#include "inference/base/text.h"
#include "inference/convert/checkpoint.h"
#include "inference/convert/checkpoint_config.h"
#include "inference/convert/encode.h"
#include "inference/convert/family.h"
#include "inference/convert/gguf_header.h"
#include "inference/convert/metadata.h"
#include "inference/convert/tensor_plan.h"
#include "inference/convert/vocabulary_files.h"
#include "inference/gguf/gguf_file.h"
#include "inference/tokenizer/tokenizer.h"

namespace onebit {
namespace {

constexpr std::size_t kMostConfigBytes = std::size_t{4} << 20U;
constexpr std::size_t kMostReadmeBytes = std::size_t{4} << 20U;

/// A small float tensor that is computed, not read.
struct ComputedTensor {
    std::string_view name;
    std::vector<float> values;
};

/// Everything that is known before the first weight is read.
struct Conversion {
    Checkpoint checkpoint;
    CheckpointConfig config;
    const CheckpointFamily* family = nullptr;
    const EncodedFormat* projections = nullptr;
    std::vector<ComputedTensor> computed;
    std::vector<PlannedTensor> tensors;
    GgufHeader header;
};

std::string utf8(const std::filesystem::path& path) {
    const std::u8string text = path.u8string();
    return {text.begin(), text.end()};
}

std::vector<ComputedTensor> computedTensors(const CheckpointConfig& config) {
    switch (config.rope.kind) {
        case CheckpointRope::Kind::kLlama3:
            return {{"rope_freqs.weight", llama3RopeDivisors(config.rope, config.headDim)}};
        case CheckpointRope::Kind::kLongRope:
            return {{"rope_factors_long.weight", config.rope.longFactors},
                    {"rope_factors_short.weight", config.rope.shortFactors}};
        case CheckpointRope::Kind::kNone:
        case CheckpointRope::Kind::kLinear:
        case CheckpointRope::Kind::kYarn:
            break;
    }
    return {};
}

Result<CheckpointConfig> readConfig(const std::filesystem::path& folder) {
    const std::filesystem::path file = folder / "config.json";
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored)) return fail(ErrorCode::kFileNotFound, utf8(file));
    const auto text = readFolderText(file, kMostConfigBytes);
    if (!text) return tl::unexpected(text.error());
    return readCheckpointConfig(*text);
}

ModelLabels labelsOf(const std::filesystem::path& folder) {
    // A README is no part of the model; one that cannot be read costs the licence's name alone.
    const auto readme = readFolderText(folder / "README.md", kMostReadmeBytes);
    std::error_code ignored;
    const std::filesystem::path whole = std::filesystem::weakly_canonical(folder, ignored);
    return {utf8(whole.filename()), readme ? printable(licenseOf(*readme)) : std::string()};
}

void describeTensors(Conversion& conversion) {
    for (const ComputedTensor& tensor : conversion.computed) {
        const std::uint64_t dims[] = {tensor.values.size()};
        conversion.header.addTensor(tensor.name, dims, float32Format().ggufType,
                                    tensor.values.size() * sizeof(float));
    }
    for (const PlannedTensor& tensor : conversion.tensors)
        conversion.header.addTensor(tensor.name, tensor.dims, tensor.format->ggufType, tensor.bytes);
}

Result<Conversion> prepare(const std::filesystem::path& folder, const std::string& type,
                           const std::map<std::string, std::uint64_t>& wholeBytes = {}) {
    Conversion conversion;
    conversion.projections = findProjectionFormat(type.empty() ? std::string_view("I2_S") : type);
    if (conversion.projections == nullptr)
        return fail(ErrorCode::kInvalidArgument, "the type " + printable(type));
    auto config = readConfig(folder);
    if (!config) return tl::unexpected(std::move(config.error()));
    conversion.config = std::move(*config);
    const auto family = findCheckpointFamily(conversion.config);
    if (!family) return tl::unexpected(family.error());
    conversion.family = *family;
    const bool hasMultipliers = conversion.config.residualDepth > 0 && conversion.config.logitWidth > 0;
    if ((*family)->hasMultipliers && !hasMultipliers)
        return fail(ErrorCode::kMissingMetadata, "scale_depth and dim_model_base in config.json");
    auto checkpoint = Checkpoint::open(folder, wholeBytes);
    if (!checkpoint) return tl::unexpected(std::move(checkpoint.error()));
    conversion.checkpoint = std::move(*checkpoint);
    auto tensors = planTensors(conversion.checkpoint, conversion.config, **family, *conversion.projections);
    if (!tensors) return tl::unexpected(std::move(tensors.error()));
    conversion.tensors = std::move(*tensors);
    conversion.computed = computedTensors(conversion.config);
    const auto vocabulary = readVocabularyFiles(folder, conversion.config);
    if (!vocabulary) return tl::unexpected(vocabulary.error());
    addModelMetadata(conversion.config, **family, *conversion.projections, labelsOf(folder),
                     conversion.header);
    addVocabularyMetadata(*vocabulary, conversion.header);
    describeTensors(conversion);
    return conversion;
}

/// A mistyped name must not cost anybody a file that is not a model.
Result<void> checkTarget(const std::filesystem::path& out) {
    std::error_code ignored;
    if (!std::filesystem::exists(out, ignored)) return {};
    const auto existing = MappedFile::open(out);
    if (!existing) {
        if (existing.error().code == ErrorCode::kFileEmpty) return {};
        return tl::unexpected(existing.error());
    }
    constexpr std::string_view kMagic = "GGUF";
    const std::string_view start(reinterpret_cast<const char*>(existing->bytes().data()),
                                 std::min(kMagic.size(), existing->bytes().size()));
    if (start == kMagic) return {};
    return fail(ErrorCode::kInvalidArgument, utf8(out) + " exists and is no GGUF file");
}

/// Whether the new file's own vocabulary can be used, before it takes its name.
Result<void> checkVocabulary(const std::filesystem::path& file) {
    const auto opened = gguf::File::open(file);
    if (!opened) return tl::unexpected(opened.error());
    const auto tokenizer = makeTokenizer(**opened);
    if (!tokenizer) return tl::unexpected(tokenizer.error());
    return {};
}

/// Writes one file and counts what was done.
class Writer {
  public:
    Writer(ReplacementFile& file, const ConversionOptions& options) : m_file(file), m_options(options) {}

    Result<void> write(const Conversion& conversion) {
        const std::vector<std::byte> header = conversion.header.bytes();
        for (const PlannedTensor& tensor : conversion.tensors)
            m_totalBytes += tensor.bytes;
        if (auto written = append(header); !written) return written;
        for (const ComputedTensor& tensor : conversion.computed) {
            if (auto written = writeComputed(tensor); !written) return written;
        }
        for (const PlannedTensor& tensor : conversion.tensors) {
            if (auto written = writeTensor(tensor); !written) return written;
            tensor.rows.release();
        }
        return flush();
    }

    bool stopped() const { return m_options.stop != nullptr && m_options.stop->requested(); }
    std::uint64_t bytes() const { return m_bytes; }
    double roundingError() const { return m_error.relative(); }

  private:
    static constexpr std::size_t kBuffered = std::size_t{1} << 20U;
    /// Pages of the checkpoint are given back after so many bytes of output, not only after a whole tensor.
    static constexpr std::size_t kReleased = std::size_t{8} << 20U;

    Result<void> append(std::span<const std::byte> bytes) {
        m_buffer.insert(m_buffer.end(), bytes.begin(), bytes.end());
        m_bytes += bytes.size();
        return m_buffer.size() < kBuffered ? Result<void>() : flush();
    }

    Result<void> flush() {
        auto written = m_file.write(m_buffer);
        m_buffer.clear();
        if (m_options.progress && m_totalBytes > 0) {
            const double share = static_cast<double>(m_bytes) / static_cast<double>(m_totalBytes);
            m_options.progress(static_cast<float>(std::min(share, 1.0)));
        }
        return written;
    }

    Result<void> pad(std::uint64_t tensorBytes) {
        return append(std::vector<std::byte>(GgufHeader::paddingAfter(tensorBytes)));
    }

    Result<void> writeComputed(const ComputedTensor& tensor) {
        std::vector<std::byte> bytes;
        for (const float value : tensor.values) {
            const auto bits = std::bit_cast<std::uint32_t>(value);
            for (unsigned shift = 0; shift < 32; shift += 8)
                bytes.push_back(static_cast<std::byte>((bits >> shift) & 0xFFU));
        }
        if (auto written = append(bytes); !written) return written;
        return pad(bytes.size());
    }

    Result<void> writeTensor(const PlannedTensor& tensor) {
        RoundingError unjudged;
        RoundingError& error = tensor.quantised ? m_error : unjudged;
        std::size_t unreleased = 0;
        const auto sink = [this, &tensor, &unreleased](std::span<const std::byte> bytes) -> Result<void> {
            // Ends the encoding; convertModel() looks at the flag before it looks at the error.
            if (stopped()) return fail(ErrorCode::kInternal, "stopped");
            unreleased += bytes.size();
            if (unreleased > kReleased) {
                tensor.rows.release();
                unreleased = 0;
            }
            return append(bytes);
        };
        if (auto encoded = tensor.format->encode(tensor.rows, sink, error); !encoded) return encoded;
        return pad(tensor.bytes);
    }

    ReplacementFile& m_file;
    const ConversionOptions& m_options;
    std::vector<std::byte> m_buffer;
    std::uint64_t m_bytes = 0;
    std::uint64_t m_totalBytes = 0;
    RoundingError m_error;
};

ConversionReport reportOf(const Conversion& conversion, const Writer& writer) {
    ConversionReport report;
    report.architecture = conversion.family->ggufName;
    report.type = conversion.projections->name;
    report.tensorCount = conversion.tensors.size() + conversion.computed.size();
    report.fileBytes = writer.bytes();
    report.roundingError = writer.roundingError();
    for (const PlannedTensor& tensor : conversion.tensors) {
        report.parameterCount += std::uint64_t{tensor.rows.rows()} * tensor.rows.cols();
        if (tensor.quantised && tensor.format != conversion.projections) ++report.float16Projections;
    }
    return report;
}

Result<ConversionReport> convert(const std::filesystem::path& folder, const std::filesystem::path& out,
                                 const ConversionOptions& options) {
    const auto conversion = prepare(folder, options.type);
    if (!conversion) return tl::unexpected(conversion.error());
    if (auto free = checkTarget(out); !free) return tl::unexpected(std::move(free.error()));
    auto file = ReplacementFile::create(out);
    if (!file) return tl::unexpected(std::move(file.error()));
    Writer writer(*file, options);
    auto written = writer.write(*conversion);
    if (writer.stopped()) {
        ConversionReport report;
        report.stopped = true;
        return report;
    }
    if (written) written = checkVocabulary(file->temporaryPath());
    if (written) written = file->commit();
    if (!written) return tl::unexpected(std::move(written.error()));
    return reportOf(*conversion, writer);
}

Result<ConversionForecast> forecast(const std::filesystem::path& folder,
                                    const std::map<std::string, std::uint64_t>& wholeBytes,
                                    const std::string& type) {
    const auto conversion = prepare(folder, type, wholeBytes);
    if (!conversion) return tl::unexpected(conversion.error());
    const std::vector<std::byte> header = conversion->header.bytes();
    std::uint64_t fileBytes = header.size();
    const auto count = [&fileBytes](std::uint64_t bytes) {
        fileBytes += bytes + GgufHeader::paddingAfter(bytes);
    };
    for (const ComputedTensor& tensor : conversion->computed)
        count(tensor.values.size() * sizeof(float));
    for (const PlannedTensor& tensor : conversion->tensors)
        count(tensor.bytes);
    const auto judged = readModelInfoFromPrefix(header, fileBytes, folder);
    if (!judged) return tl::unexpected(judged.error());
    if (!judged->info) return fail(ErrorCode::kInternal, "the header that was made is not whole");
    ConversionForecast result{*judged->info};
    for (const auto& [name, entry] : conversion->checkpoint.tensors())
        result.sourceBytes += entry.tensor->byteCount;
    return result;
}

}  // namespace

std::vector<std::string> conversionTypes() {
    std::vector<std::string> names;
    for (const EncodedFormat& format : projectionFormats())
        names.emplace_back(format.name);
    return names;
}

Result<ConversionReport> convertModel(const std::filesystem::path& folder, const std::filesystem::path& out,
                                      const ConversionOptions& options) {
    try {
        return convert(folder, out, options);
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::kOutOfMemory, "while converting the model");
    }
}

Result<ConversionForecast> forecastConversion(const std::filesystem::path& folder,
                                              const std::map<std::string, std::uint64_t>& wholeBytes,
                                              const ConversionOptions& options) {
    try {
        return forecast(folder, wholeBytes, options.type);
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::kOutOfMemory, "while reading the model's headers");
    }
}

std::optional<std::uint64_t> checkpointHeaderEnd(std::span<const std::byte> start) {
    constexpr std::uint64_t kMostHeaderBytes = std::uint64_t{32} << 20U;
    if (start.size() < kCheckpointLengthBytes) return std::nullopt;
    const auto length = loadLittleEndian<std::uint64_t>(start.data());
    if (length > kMostHeaderBytes) return std::nullopt;
    return kCheckpointLengthBytes + length;
}

}  // namespace onebit
