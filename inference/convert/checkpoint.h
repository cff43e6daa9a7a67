// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "inference/convert/safetensors.h"

namespace onebit {

/// The weights of a Hugging Face folder: model.safetensors, or the shards that model.safetensors.index.json
/// lists. Immutable. Files stay mapped; nothing is read before it is asked for.
class Checkpoint {
  public:
    /// kFileNotFound if there are no weights; kMalformed for an index that names files outside the folder,
    /// or tensors that are not where it says, or for a tensor that two shards hold; else what reading the
    /// shards gives.
    /// Of the files that `wholeBytes` names (UTF-8, without a folder) only the beginning with the header is
    /// there, and that is how long they will be: their tensors have no bytes.
    static Result<Checkpoint> open(const std::filesystem::path& folder,
                                   const std::map<std::string, std::uint64_t>& wholeBytes = {});

    /// One tensor and the file that holds it.
    struct Entry {
        const safetensors::TensorInfo* tensor;
        const safetensors::File* file;

        /// Lets the system drop the pages of the tensor's bytes.
        void release() const { file->release(tensor->bytes); }
    };
    /// In the order of their names.
    const std::map<std::string_view, Entry>& tensors() const { return m_tensors; }
    /// Null if there is none.
    const Entry* find(std::string_view name) const;
    /// The files that were opened.
    const std::vector<std::filesystem::path>& files() const { return m_paths; }

  private:
    Result<void> addShard(const std::filesystem::path& path,
                          const std::map<std::string, std::uint64_t>& wholeBytes);

    std::vector<std::shared_ptr<const safetensors::File>> m_files;
    std::vector<std::filesystem::path> m_paths;
    std::map<std::string_view, Entry> m_tensors;
};

/// A small file of the folder as text; an empty string if there is none. kMalformed when it is longer than
/// `mostBytes`.
Result<std::string> readFolderText(const std::filesystem::path& file, std::size_t mostBytes);

}  // namespace onebit
