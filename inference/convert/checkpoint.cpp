// SPDX-License-Identifier: Apache-2.0
#include "inference/convert/checkpoint.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <system_error>
#include <utility>

#include "inference/base/text.h"
#include "inference/convert/json_document.h"

namespace onebit {
namespace {

using Json = nlohmann::json;

constexpr std::string_view kIndexName = "model.safetensors.index.json";
constexpr std::string_view kSingleName = "model.safetensors";
constexpr std::size_t kMostIndexBytes = std::size_t{32} << 20U;
constexpr std::size_t kMostShards = 4096;

/// "weight_map": tensor to file. The files are names alone: a folder is not to lead out of itself.
Result<std::map<std::string, std::string>> readIndex(std::string_view text) {
    const Result<Json> index = parseJson(text, kIndexName);
    if (!index) return tl::unexpected(index.error());
    const auto malformed = [](const std::string& problem) {
        return fail(ErrorCode::kMalformed, std::string(kIndexName) + ": " + problem);
    };
    const Json* weights = nullptr;
    if (index->is_object() && index->contains("weight_map")) weights = &index->at("weight_map");
    if (weights == nullptr || !weights->is_object()) return malformed("no weight_map");
    std::map<std::string, std::string> fileOf;
    for (const auto& [tensor, file] : weights->items()) {
        if (!file.is_string()) return malformed(printable(tensor) + " has no file");
        auto name = file.get<std::string>();
        const bool isPlain = !name.empty() && name.find_first_of("/\\:") == std::string::npos &&
                             name != "." && name != ".." && name.find('\0') == std::string::npos;
        if (!isPlain) return malformed(printable(name) + " is no file of this folder");
        fileOf.emplace(tensor, std::move(name));
    }
    return fileOf;
}

std::filesystem::path fromUtf8(const std::string& name) {
    return {std::u8string(name.begin(), name.end())};
}

}  // namespace

Result<std::string> readFolderText(const std::filesystem::path& file, std::size_t mostBytes) {
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored)) return std::string();
    const Result<MappedFile> mapped = MappedFile::open(file);
    if (!mapped) {
        if (mapped.error().code == ErrorCode::kFileEmpty) return std::string();
        return tl::unexpected(mapped.error());
    }
    const std::span<const std::byte> bytes = mapped->bytes();
    if (bytes.size() > mostBytes) {
        const std::u8string name = file.filename().u8string();
        return fail(ErrorCode::kMalformed,
                    std::string(name.begin(), name.end()) + " is " + byteCount(bytes.size()) + " long");
    }
    return std::string(reinterpret_cast<const char*>(bytes.data()), bytes.size());
}

Result<Checkpoint> Checkpoint::open(const std::filesystem::path& folder,
                                    const std::map<std::string, std::uint64_t>& wholeBytes) {
    Checkpoint checkpoint;
    const Result<std::string> index = readFolderText(folder / kIndexName, kMostIndexBytes);
    if (!index) return tl::unexpected(index.error());
    if (index->empty()) {
        if (auto added = checkpoint.addShard(folder / kSingleName, wholeBytes); !added)
            return tl::unexpected(std::move(added.error()));
        return checkpoint;
    }
    const auto fileOf = readIndex(*index);
    if (!fileOf) return tl::unexpected(fileOf.error());
    std::set<std::string> shards;
    for (const auto& [tensor, file] : *fileOf)
        shards.insert(file);
    if (shards.size() > kMostShards)
        return fail(ErrorCode::kMalformed, std::string(kIndexName) + ": too many files");
    for (const std::string& shard : shards) {
        if (auto added = checkpoint.addShard(folder / fromUtf8(shard), wholeBytes); !added)
            return tl::unexpected(std::move(added.error()));
    }
    for (const auto& [tensor, file] : *fileOf) {
        if (checkpoint.find(tensor) == nullptr)
            return fail(ErrorCode::kMissingTensor, printable(tensor) + " is not in " + printable(file));
    }
    return checkpoint;
}

Result<void> Checkpoint::addShard(const std::filesystem::path& path,
                                  const std::map<std::string, std::uint64_t>& wholeBytes) {
    const std::u8string name = path.filename().u8string();
    const auto whole = wholeBytes.find(std::string(name.begin(), name.end()));
    auto file = whole == wholeBytes.end() ? safetensors::File::open(path)
                                          : safetensors::File::openHeader(path, whole->second);
    if (!file) return tl::unexpected(std::move(file.error()));
    for (const safetensors::TensorInfo& tensor : (*file)->tensors()) {
        if (!m_tensors.emplace(tensor.name, Entry{&tensor, file->get()}).second)
            return fail(ErrorCode::kMalformed, printable(tensor.name) + " is in two files");
    }
    m_files.push_back(std::move(*file));
    m_paths.push_back(path);
    return {};
}

const Checkpoint::Entry* Checkpoint::find(std::string_view name) const {
    const auto found = m_tensors.find(name);
    return found == m_tensors.end() ? nullptr : &found->second;
}

}  // namespace onebit
