// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

/// Folders of a model's original files (config.json, safetensors), which are converted before they run.
namespace onebit::app {

/// Whether a folder holds a configuration and weights. Reads names only.
bool isCheckpointFolder(const std::filesystem::path& folder);

/// Whether its configuration says that its weights are of few bits, so that converting it loses nothing;
/// reads a small file.
bool isLowBitCheckpoint(const std::filesystem::path& folder);

/// What people call it: the folder's name, or in the cache of Hugging Face, where that is a commit, the
/// repository's. UTF-8.
std::string checkpointName(const std::filesystem::path& folder);

/// A name for the converted model that no file in `folder` has.
std::filesystem::path freeModelFile(const std::filesystem::path& folder, const std::string& name);

}  // namespace onebit::app
