// SPDX-License-Identifier: Apache-2.0
#include "app/library/other_programs.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

#include "app/library/checkpoint_folder.h"
#include "app/platform/paths.h"

namespace onebit::app {
namespace fs = std::filesystem;
namespace {

/// A folder of models nests this deep: publisher, repository, snapshot, file.
constexpr int kDeepest = 6;
/// More entries than this are no folder of models.
constexpr int kMostEntries = 20000;
constexpr std::uintmax_t kMostManifestBytes = 1U << 20U;

#if defined(_WIN32)
constexpr int kSystem = 2;
#elif defined(__APPLE__)
constexpr int kSystem = 1;
#else
constexpr int kSystem = 0;
#endif

/// Calls `visit` for every file under `folder`, links followed for files only.
void walk(const fs::path& folder, const std::function<void(const fs::path&)>& visit) {
    std::error_code error;
    fs::recursive_directory_iterator entry(folder, fs::directory_options::skip_permission_denied, error);
    int entries = 0;
    while (!error && entry != fs::recursive_directory_iterator()) {
        std::error_code unknown;
        if (entry.depth() >= kDeepest) entry.disable_recursion_pending();
        if (entry->is_regular_file(unknown)) visit(entry->path());
        if (++entries > kMostEntries) return;
        entry.increment(error);
    }
}

bool isGguf(const fs::path& file) {
    std::string extension = pathToUtf8(file.extension());
    std::ranges::transform(extension, extension.begin(), [](unsigned char letter) {
        return letter >= 'A' && letter <= 'Z' ? letter + 32 : letter;
    });
    return extension == ".gguf";
}

using Found = std::vector<FoundModel>;

void readGgufFiles(const fs::path& folder, const std::string& program, Found& found) {
    walk(folder, [&](const fs::path& file) {
        if (isGguf(file)) found.push_back({program, pathToUtf8(file.stem()), file});
    });
}

/// The cache of Hugging Face keeps original files too. Those that are no model of few bits are left out.
void readHuggingFace(const fs::path& folder, const std::string& program, Found& found) {
    readGgufFiles(folder, program, found);
    walk(folder, [&](const fs::path& file) {
        if (file.filename() != "config.json") return;
        const fs::path checkpoint = file.parent_path();
        if (isCheckpointFolder(checkpoint) && isLowBitCheckpoint(checkpoint))
            found.push_back({program, checkpointName(checkpoint), checkpoint});
    });
}

std::string textOfSmallFile(const fs::path& file) {
    std::error_code error;
    const std::uintmax_t bytes = fs::file_size(file, error);
    if (error || bytes > kMostManifestBytes) return {};
    std::ifstream stream(file, std::ios::binary);
    std::string text(static_cast<std::size_t>(bytes), '\0');
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(stream.gcount()));
    return text;
}

/// A digest in a manifest, "sha256:0f3a...", as the name of a blob; empty if it is not one, so that no
/// manifest can name another file.
std::string blobName(const std::string& digest) {
    constexpr std::string_view kPrefix = "sha256:";
    constexpr std::size_t kDigits = 64;
    if (!digest.starts_with(kPrefix) || digest.size() != kPrefix.size() + kDigits) return {};
    const std::string hex = digest.substr(kPrefix.size());
    if (hex.find_first_not_of("0123456789abcdef") != std::string::npos) return {};
    return "sha256-" + hex;
}

/// "registry/namespace/model/tag" under manifests; the layer of the model's own type is a GGUF file among the
/// blobs (https://github.com/ollama/ollama/blob/main/docs/import.md and the registry's manifests).
void readOllama(const fs::path& folder, const std::string& program, Found& found) {
    walk(folder / "manifests", [&](const fs::path& file) {
        const auto manifest = nlohmann::json::parse(textOfSmallFile(file), nullptr, false);
        if (!manifest.is_object() || !manifest.contains("layers") || !manifest["layers"].is_array()) return;
        for (const auto& layer : manifest["layers"]) {
            if (!layer.is_object() ||
                layer.value("mediaType", nlohmann::json()) != "application/vnd.ollama.image.model")
                continue;
            const auto digest = layer.value("digest", nlohmann::json());
            const std::string blob = digest.is_string() ? blobName(digest.get<std::string>()) : std::string();
            std::error_code error;
            if (blob.empty() || !fs::is_regular_file(folder / "blobs" / blob, error)) continue;
            const std::string name =
                pathToUtf8(file.parent_path().filename()) + ":" + pathToUtf8(file.filename());
            found.push_back({program, name, folder / "blobs" / blob});
        }
    });
}

using Reader = void (*)(const fs::path& folder, const std::string& program, Found& found);

/// Where a program keeps its models. `under` begins with "~" for the home folder or "$NAME" for a variable; a
/// row whose variable is not set does not count.
struct Place {
    const char* program;
    const char* under[3];  ///< Linux, macOS, Windows; null: none
    Reader read;
};

constexpr Place kPlaces[] = {
    {"LM Studio", {"~/.lmstudio/models", "~/.lmstudio/models", "~/.lmstudio/models"}, readGgufFiles},
    {"LM Studio",
     {"~/.cache/lm-studio/models", "~/.cache/lm-studio/models", "~/.cache/lm-studio/models"},
     readGgufFiles},
    {"GPT4All",
     {"~/.local/share/nomic.ai/GPT4All", "~/Library/Application Support/nomic.ai/GPT4All",
      "$LOCALAPPDATA/nomic.ai/GPT4All"},
     readGgufFiles},
    {"Ollama", {"$OLLAMA_MODELS", "$OLLAMA_MODELS", "$OLLAMA_MODELS"}, readOllama},
    {"Ollama", {"~/.ollama/models", "~/.ollama/models", "~/.ollama/models"}, readOllama},
    {"Ollama", {"/usr/share/ollama/.ollama/models", nullptr, nullptr}, readOllama},
    {"Jan",
     {"~/.config/Jan/data", "~/Library/Application Support/Jan/data", "$APPDATA/Jan/data"},
     readGgufFiles},
    {"Jan", {"~/jan/models", "~/jan/models", "~/jan/models"}, readGgufFiles},
    {"Hugging Face", {"$HF_HUB_CACHE", "$HF_HUB_CACHE", "$HF_HUB_CACHE"}, readHuggingFace},
    {"Hugging Face", {"$HF_HOME/hub", "$HF_HOME/hub", "$HF_HOME/hub"}, readHuggingFace},
    {"Hugging Face",
     {"~/.cache/huggingface/hub", "~/.cache/huggingface/hub", "~/.cache/huggingface/hub"},
     readHuggingFace},
};

std::optional<fs::path> resolve(const char* under, const ProgramPlaces& places) {
    if (under == nullptr) return std::nullopt;
    const std::string text(under);
    const std::size_t end = std::min(text.find('/'), text.size());
    const std::string rest = end < text.size() ? text.substr(end + 1) : std::string();
    if (text.front() == '/') return fs::path(text);
    if (text.front() == '~') return places.home.empty() ? std::nullopt : std::optional(places.home / rest);
    const auto value = places.variable(text.substr(1, end - 1).c_str());
    if (!value || value->empty()) return std::nullopt;
    const fs::path base(std::u8string(value->begin(), value->end()));
    return rest.empty() ? base : base / rest;
}

}  // namespace

ProgramPlaces usualPlaces() {
    const auto variable = [](const char* name) -> std::optional<std::string> {
        const char* value = std::getenv(name);
        return value == nullptr ? std::nullopt : std::optional<std::string>(value);
    };
    const auto home = variable(kSystem == 2 ? "USERPROFILE" : "HOME").value_or("");
    return {fs::path(std::u8string(home.begin(), home.end())), variable};
}

std::vector<FoundModel> findModelsOfOtherPrograms(const ProgramPlaces& places) {
    Found found;
    for (const Place& place : kPlaces) {
        if (const auto folder = resolve(place.under[kSystem], places)) {
            place.read(*folder, place.program, found);
        }
    }
    // Links lead to the same file, and so do two ways to the same folder.
    std::set<fs::path> seen;
    std::erase_if(found, [&](const FoundModel& model) {
        std::error_code error;
        const fs::path canonical = fs::weakly_canonical(model.file, error);
        return !seen.insert(error ? model.file : canonical).second;
    });
    std::ranges::stable_sort(found, {},
                             [](const FoundModel& model) { return model.program + '\n' + model.name; });
    return found;
}

}  // namespace onebit::app
