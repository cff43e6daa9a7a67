// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "inference/base/result.h"
#include "inference/base/stop_flag.h"
#include "inference/model.h"

namespace onebit {

struct ConversionOptions {
    /// Format of the projections: one of conversionTypes(). Empty: I2_S, which keeps ternary scales exactly.
    std::string type;
    std::function<void(float)> progress;  ///< called with 0..1 from the converting thread
    const StopFlag* stop = nullptr;       ///< polled at every row
};

/// What was made.
struct ConversionReport {
    bool stopped = false;      ///< by the flag; then no file was written
    std::string architecture;  ///< `general.architecture`
    std::string type;          ///< of the projections
    std::uint64_t tensorCount = 0;
    std::uint64_t parameterCount = 0;
    std::uint64_t fileBytes = 0;
    /// Projections that are F16, because their rows fit no block of the type or because the checkpoint's
    /// makers left them unquantised.
    std::uint64_t float16Projections = 0;
    /// sqrt(sum (written - read)^2 / sum read^2) over all projections. About 0 (what rounding a scale to half
    /// precision costs) where the checkpoint's weights are of the type already; large where they are
    /// quantised here, which is right for models that were trained to be (their makers' code does the same at
    /// every step) and ruins any other.
    double roundingError = 0;
};

/// "I2_S", "TQ2_0", "TQ1_0", "Q1_0".
std::vector<std::string> conversionTypes();

/// Makes a GGUF file of a Hugging Face folder (config.json, safetensors, tokenizer). Reads the checkpoint row
/// by row: memory needed is the vocabulary's and a few rows'. `out` appears, complete, at the end or not at
/// all; a GGUF file or an empty one of that name is replaced, any other file is kInvalidArgument. Blocks.
/// kFileUnwritable when the disk is full; else what is wrong with the folder.
Result<ConversionReport> convertModel(const std::filesystem::path& folder, const std::filesystem::path& out,
                                      const ConversionOptions& options);

/// What a conversion would make.
struct ConversionForecast {
    ModelInfo info;  ///< what the header of the model file will say: sizes, memory, formats, vocabulary
    std::uint64_t sourceBytes = 0;  ///< of the weights as they are published
};

/// Judges a conversion before the weights are here: of the folder's safetensors files that `wholeBytes` names
/// (UTF-8) only the beginning is there, with the whole header, and that is how long they will be. The error
/// is why convertModel() would refuse the folder, or why its model could not be run. Blocks; thread-safe.
Result<ConversionForecast> forecastConversion(const std::filesystem::path& folder,
                                              const std::map<std::string, std::uint64_t>& wholeBytes,
                                              const ConversionOptions& options = {});

/// How many of a safetensors file's first bytes tell how long its header is.
constexpr std::size_t kCheckpointLengthBytes = 8;

/// Where the header of a safetensors file ends, by the file's first kCheckpointLengthBytes; nullopt for what
/// cannot be a header's length.
std::optional<std::uint64_t> checkpointHeaderEnd(std::span<const std::byte> start);

/// kNotConverted with the command that converts `path`, if that is a folder of a model's original files.
std::optional<Error> refusalOfFolder(const std::filesystem::path& path);

}  // namespace onebit
