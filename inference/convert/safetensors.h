// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "inference/base/mapped_file.h"
#include "inference/base/result.h"

namespace onebit::safetensors {

/// Types of elements that weights come in; the format has more, which are kOther here.
enum class ElementType : std::uint8_t { kF32, kF16, kBf16, kU8, kOther };

/// One tensor's place in the file. Everything in it has been checked against the file's size.
struct TensorInfo {
    std::string name;
    ElementType type;
    std::string typeName;              ///< as in the file, "BF16"
    std::vector<std::uint64_t> shape;  ///< slowest dimension first; empty for a single number
    std::uint64_t offset = 0;          ///< in the data
    std::uint64_t byteCount = 0;
    std::span<const std::byte> bytes;  ///< empty where only the file's header is here

    std::uint64_t elementCount() const;
};

/// A safetensors file, mapped into memory. Immutable. Layout, from
/// https://github.com/huggingface/safetensors: u64 length of the header, the header as JSON
/// ({"name": {"dtype", "shape", "data_offsets": [begin, end]}, "__metadata__": {...}}), the data.
class File {
  public:
    /// kTruncated, kMalformed, kUnsupportedWeights (a type of elements that the format did not have when
    /// this was written), or what opening gives.
    static Result<std::shared_ptr<const File>> open(const std::filesystem::path& path);
    /// The same for a file of `fileBytes` of which only the beginning, with the whole header, lies in `path`:
    /// everything is known of its tensors but their numbers.
    static Result<std::shared_ptr<const File>> openHeader(const std::filesystem::path& path,
                                                          std::uint64_t fileBytes);
    /// From memory, for tests and fuzzing; `bytes` must outlive the file.
    static Result<std::shared_ptr<const File>> parse(std::span<const std::byte> bytes);

    const std::vector<TensorInfo>& tensors() const { return m_tensors; }
    /// Null if there is none.
    const TensorInfo* find(std::string_view name) const;
    /// Tells the system that a part will not be read again; see MappedFile::release.
    void release(std::span<const std::byte> part) const;

  private:
    File() = default;
    static Result<std::shared_ptr<const File>> open(const std::filesystem::path& path,
                                                    std::optional<std::uint64_t> fileBytes);
    Result<void> read(std::span<const std::byte> bytes, std::optional<std::uint64_t> fileBytes);

    MappedFile m_file;
    std::vector<TensorInfo> m_tensors;
    std::map<std::string_view, std::size_t> m_byName;
};

}  // namespace onebit::safetensors
