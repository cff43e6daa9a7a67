// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

/// Where files lie, for the window and the command line alike.
namespace onebit::app {

/// The folder of the running executable; empty if the system does not tell.
std::filesystem::path executableFolder();

/// The built-in starter model: the environment variable ONEBIT_STARTER_MODEL if it is set, else
/// share/onebit/onebit-starter.gguf beside the executable's bin folder, which holds in the build folder and
/// after installation; in a bundle of macOS Resources/onebit/onebit-starter.gguf. The file need not exist.
std::filesystem::path starterModelPath();

/// Where the chats and settings of this person live when no profile is named: $XDG_DATA_HOME/onebit or
/// ~/.local/share/onebit; Application Support/Onebit on macOS; %LOCALAPPDATA%\Onebit on Windows. The
/// environment variable ONEBIT_PROFILE overrides it. Not created.
std::filesystem::path defaultProfileFolder();

/// The folder that is searched for models: `models` in the profile folder. Not created.
std::filesystem::path modelsFolder(const std::filesystem::path& profile);

/// The file that `text` (UTF-8) names, whatever the system's encoding.
std::filesystem::path pathFromUtf8(std::string_view text);

/// A path as UTF-8, whatever the system's encoding; bytes of a file name that are not UTF-8 stay as they are.
std::string pathToUtf8(const std::filesystem::path& path);

}  // namespace onebit::app
