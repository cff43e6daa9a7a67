// SPDX-License-Identifier: Apache-2.0
#include "app/library/checkpoint_folder.h"

#include <algorithm>
#include <fstream>
#include <system_error>

#include "app/platform/paths.h"

namespace onebit::app {
namespace fs = std::filesystem;
namespace {

const char* const kConfig = "config.json";
/// A configuration is a few kilobytes.
constexpr std::size_t kMostConfigBytes = std::size_t{1} << 20;

fs::path fromUtf8(const std::string& text) {
    return fs::path(std::u8string(text.begin(), text.end()));
}

}  // namespace

bool isCheckpointFolder(const fs::path& folder) {
    std::error_code error;
    if (!fs::is_regular_file(folder / kConfig, error)) return false;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        if (entry->path().extension() == ".safetensors") return true;
    }
    return false;
}

bool isLowBitCheckpoint(const fs::path& folder) {
    std::ifstream stream(folder / kConfig, std::ios::binary);
    std::string text(kMostConfigBytes, '\0');
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(stream.gcount()));
    std::ranges::transform(text, text.begin(), [](unsigned char letter) {
        return static_cast<char>(letter >= 'A' && letter <= 'Z' ? letter + 32 : letter);
    });
    // The method of quantisation or the architecture: all that publish such weights write it in one of them.
    return text.find("bitnet") != std::string::npos;
}

std::string checkpointName(const fs::path& folder) {
    const fs::path named = folder.has_filename() ? folder : folder.parent_path();
    constexpr std::string_view kRepository = "models--";
    const std::string repository = pathToUtf8(named.parent_path().parent_path().filename());
    if (named.parent_path().filename() == "snapshots" && repository.starts_with(kRepository))
        return repository.substr(repository.rfind("--") + 2);
    return pathToUtf8(named.filename());
}

fs::path freeModelFile(const fs::path& folder, const std::string& name) {
    fs::path file = folder / fromUtf8(name + ".gguf");
    std::error_code error;
    for (int number = 2; fs::exists(file, error); ++number)
        file = folder / fromUtf8(name + '-' + std::to_string(number) + ".gguf");
    return file;
}

}  // namespace onebit::app
