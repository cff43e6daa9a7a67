// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "inference/base/result.h"
#include "inference/base/stop_flag.h"

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

/// kNotConverted with the command that converts `path`, if that is a folder of a model's original files.
std::optional<Error> refusalOfFolder(const std::filesystem::path& path);

}  // namespace onebit
