// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace onebit::app {

/// A model file that another program keeps, or a folder of original files.
struct FoundModel {
    std::string program;  ///< "Ollama"
    std::string name;     ///< what that program calls it, UTF-8
    std::filesystem::path file;
};

/// What the folders of other programs depend on; tests bring their own.
struct ProgramPlaces {
    std::filesystem::path home;
    /// Value of an environment variable; nullopt if it is not set.
    std::function<std::optional<std::string>(const char* name)> variable;
};

/// The places of the person who runs this program.
ProgramPlaces usualPlaces();

/// The models that LM Studio, GPT4All, Ollama, Jan and the cache of Hugging Face keep on this computer.
/// Blocks while it walks through their folders, of which it reads only names and small lists; any thread.
/// What cannot be read is left out. No file is told twice.
std::vector<FoundModel> findModelsOfOtherPrograms(const ProgramPlaces& places);

}  // namespace onebit::app
