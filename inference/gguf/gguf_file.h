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
#include <variant>
#include <vector>

#include "inference/base/mapped_file.h"
#include "inference/base/result.h"

namespace onebit::gguf {

/// An array of numbers or booleans, still in the file: little-endian, unaligned.
struct NumberArray {
    std::uint32_t elementType;  ///< GGUF value type 0-7 or 10-12
    std::uint64_t count;
    std::span<const std::byte> bytes;
};

/// Strings are views into the file and are not promised to be UTF-8.
using Value = std::variant<std::uint64_t, std::int64_t, double, bool, std::string_view, NumberArray,
                           std::vector<std::string_view>>;

/// One tensor's place in the file. Everything in it has been checked against the file's size.
struct TensorInfo {
    std::string_view name;
    std::vector<std::uint64_t> dims;  ///< ne0 (fastest) first; product does not overflow
    std::uint32_t type;               ///< as in the file; inference/weights knows which ones there are
    std::uint64_t offset;             ///< from its file's start, within that file
    std::uint64_t availableBytes;     ///< from offset to the next tensor's offset or the file's end
    std::uint32_t part = 0;           ///< which file of a model that is spread over several
};

/// The first bytes of a file of `fileBytes`.
struct Prefix {
    std::span<const std::byte> bytes;
    std::uint64_t fileBytes;
};

/// A GGUF file of version 2 or 3, mapped into memory. Immutable. The layout is specified in
/// https://github.com/ggml-org/ggml/blob/master/docs/gguf.md; every length in the file is checked against
/// the file's size before it is used. `openModel` makes one of all the files that a model is spread over.
class File {
  public:
    /// One file alone, whatever it is part of.
    static Result<std::shared_ptr<const File>> open(const std::filesystem::path& path);
    /// The whole model that `path` is a part of, if it says that it is one ("split.count"): the other parts
    /// lie beside it, named NAME-00001-of-0000N.gguf. Metadata is the first part's, the tensors are those of
    /// all. kFileNotFound, kMalformed and the others name the part. In open_model.cpp.
    static Result<std::shared_ptr<const File>> openModel(const std::filesystem::path& path);
    /// From memory, for tests and fuzzing; `bytes` must outlive the file.
    static Result<std::shared_ptr<const File>> parse(std::span<const std::byte> bytes);
    /// From the first bytes of a file of `fileBytes`, of which the rest is not here: metadata and the places
    /// of the tensors, without their bytes. Null if the header is longer than `prefix`, which must outlive
    /// the file.
    static Result<std::shared_ptr<const File>> parsePrefix(std::span<const std::byte> prefix,
                                                           std::uint64_t fileBytes);
    /// The same of the first files, in their order, of a model that is spread over several; null if one of
    /// the headers is longer than its prefix. kMalformed for parts that do not belong together. In
    /// open_model.cpp.
    static Result<std::shared_ptr<const File>> parsePrefixes(std::span<const Prefix> parts);

    std::uint32_t version() const { return m_version; }
    /// Of the first part.
    std::span<const std::byte> bytes() const { return m_bytes; }
    /// Of all parts.
    std::uint64_t totalBytes() const;
    /// The `availableBytes` of one of tensors(); fewer if the file is a prefix.
    std::span<const std::byte> bytesOf(const TensorInfo& tensor) const;
    /// True if nothing follows the tensor in its file.
    bool isLast(const TensorInfo& tensor) const;
    /// A power of two that the offsets in the tensor's file are multiples of.
    std::uint64_t alignment(const TensorInfo& tensor) const { return partOf(tensor).m_alignment; }
    /// Tells the system that these bytes will not be read again; see MappedFile::release.
    void release(std::span<const std::byte> bytes) const;
    const std::map<std::string_view, Value>& metadata() const { return m_metadata; }
    const std::vector<TensorInfo>& tensors() const { return m_tensors; }
    /// Null if there is none.
    const TensorInfo* findTensor(std::string_view name) const;

    /// Typed look-ups: nullopt when the key is missing or of another kind (integers convert where they fit).
    std::optional<std::uint64_t> unsignedInteger(std::string_view key) const;
    std::optional<double> number(std::string_view key) const;
    std::optional<bool> boolean(std::string_view key) const;
    std::optional<std::string_view> string(std::string_view key) const;
    const std::vector<std::string_view>* strings(std::string_view key) const;
    std::optional<std::vector<float>> floats(std::string_view key) const;
    std::optional<std::vector<std::int32_t>> integers(std::string_view key) const;

  private:
    File() = default;
    static Result<std::shared_ptr<File>> openAlone(const std::filesystem::path& path);
    static Result<std::shared_ptr<File>> parseAlone(const Prefix& prefix);
    Result<void> read();
    Result<void> append(std::shared_ptr<const File> part);
    const File& partOf(const TensorInfo& tensor) const {
        return tensor.part == 0 ? *this : *m_otherParts[tensor.part - 1];
    }

    MappedFile m_file;
    std::span<const std::byte> m_bytes;
    std::uint64_t m_fileBytes = 0;    // more than m_bytes has if that is a prefix
    std::uint64_t m_headerBytes = 0;  // 0 until all of the header was read
    std::uint32_t m_version = 0;
    std::uint64_t m_alignment = 0;
    std::map<std::string_view, Value> m_metadata;
    std::vector<TensorInfo> m_tensors;
    std::map<std::string_view, std::size_t> m_tensorByName;
    std::vector<std::shared_ptr<const File>> m_otherParts;
};

}  // namespace onebit::gguf
