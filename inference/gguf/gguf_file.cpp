// SPDX-License-Identifier: Apache-2.0
#include "inference/gguf/gguf_file.h"

#include <algorithm>
#include <bit>
#include <functional>
#include <limits>
#include <utility>

#include "inference/base/text.h"
#include "inference/gguf/byte_reader.h"
#include "inference/gguf/value_type.h"

namespace onebit::gguf {
namespace {

constexpr std::string_view kMagic = "GGUF";
constexpr std::uint64_t kDefaultAlignment = 32;
constexpr std::uint64_t kLargestAlignment = std::uint64_t{1} << 20;
constexpr std::uint32_t kMostDims = 4;
// The least that an entry can take: a key's length, one byte of it, a type and a value of one byte ...
constexpr std::uint64_t kSmallestMetadataEntry = 8 + 1 + 4 + 1;
// ... and a name's length, one byte of it, a dimension count, one dimension, a type and an offset.
constexpr std::uint64_t kSmallestTensorEntry = 8 + 1 + 4 + 8 + 4 + 8;

Error malformed(std::string detail) {
    return Error{ErrorCode::kMalformed, std::move(detail)};
}

Result<std::uint32_t> readVersion(ByteReader& reader) {
    auto version = reader.number<std::uint32_t>("the version");
    if (!version) return version;
    if (*version == 2 || *version == 3) return version;
    const bool bigEndian = *version != 0 && (*version & 0xFFFFU) == 0;
    return fail(ErrorCode::kUnsupportedVersion,
                bigEndian ? std::string("big-endian") : "GGUF version " + std::to_string(*version));
}

template <typename Stored, typename Read>
Result<Value> scalar(ByteReader& reader, std::string_view what) {
    const Result<Read> value = reader.number<Read>(what);
    if (!value) return tl::unexpected(value.error());
    return Value(static_cast<Stored>(*value));
}

Result<Value> readBool(ByteReader& reader, std::string_view what) {
    const Result<std::uint8_t> value = reader.number<std::uint8_t>(what);
    if (!value) return tl::unexpected(value.error());
    if (*value > 1)
        return tl::unexpected(malformed(std::string(what) + ": a boolean of " + std::to_string(*value)));
    return Value(*value == 1);
}

Result<Value> readStringArray(ByteReader& reader, std::string_view what) {
    const Result<std::uint64_t> count = reader.count(sizeof(std::uint64_t), what);
    if (!count) return tl::unexpected(count.error());
    std::vector<std::string_view> strings;
    strings.reserve(static_cast<std::size_t>(*count));
    for (std::uint64_t i = 0; i < *count; ++i) {
        const Result<std::string_view> string = reader.string(what);
        if (!string) return tl::unexpected(string.error());
        strings.push_back(*string);
    }
    return Value(std::move(strings));
}

Result<Value> readArray(ByteReader& reader, std::string_view what) {
    const Result<std::uint32_t> type = reader.number<std::uint32_t>(what);
    if (!type) return tl::unexpected(type.error());
    if (*type == static_cast<std::uint32_t>(ValueType::kString)) return readStringArray(reader, what);
    const std::size_t elementSize = numberSize(*type);
    if (elementSize == 0) {
        return tl::unexpected(malformed(std::string(what) + ": an array of type " + std::to_string(*type)));
    }
    const Result<std::uint64_t> count = reader.count(elementSize, what);
    if (!count) return tl::unexpected(count.error());
    const Result<std::span<const std::byte>> bytes = reader.take(*count * elementSize, what);
    if (!bytes) return tl::unexpected(bytes.error());
    return Value(NumberArray{*type, *count, *bytes});
}

Result<Value> readValue(ByteReader& reader, std::uint32_t type, std::string_view what) {
    switch (static_cast<ValueType>(type)) {
        case ValueType::kU8:
            return scalar<std::uint64_t, std::uint8_t>(reader, what);
        case ValueType::kI8:
            return scalar<std::int64_t, std::int8_t>(reader, what);
        case ValueType::kU16:
            return scalar<std::uint64_t, std::uint16_t>(reader, what);
        case ValueType::kI16:
            return scalar<std::int64_t, std::int16_t>(reader, what);
        case ValueType::kU32:
            return scalar<std::uint64_t, std::uint32_t>(reader, what);
        case ValueType::kI32:
            return scalar<std::int64_t, std::int32_t>(reader, what);
        case ValueType::kF32:
            return scalar<double, float>(reader, what);
        case ValueType::kU64:
            return scalar<std::uint64_t, std::uint64_t>(reader, what);
        case ValueType::kI64:
            return scalar<std::int64_t, std::int64_t>(reader, what);
        case ValueType::kF64:
            return scalar<double, double>(reader, what);
        case ValueType::kBool:
            return readBool(reader, what);
        case ValueType::kArray:
            return readArray(reader, what);
        case ValueType::kString: {
            const Result<std::string_view> string = reader.string(what);
            if (!string) return tl::unexpected(string.error());
            return Value(*string);
        }
    }
    return tl::unexpected(malformed(std::string(what) + ": value type " + std::to_string(type)));
}

Result<std::map<std::string_view, Value>> readMetadata(ByteReader& reader, std::uint64_t count) {
    std::map<std::string_view, Value> metadata;
    for (std::uint64_t i = 0; i < count; ++i) {
        const Result<std::string_view> key = reader.string("a metadata key");
        if (!key) return tl::unexpected(key.error());
        const std::string name = printable(*key);
        if (key->empty()) return tl::unexpected(malformed("an empty metadata key"));
        if (metadata.contains(*key))
            return tl::unexpected(malformed("the key \"" + name + "\" is there twice"));
        const Result<std::uint32_t> type = reader.number<std::uint32_t>(name);
        if (!type) return tl::unexpected(type.error());
        Result<Value> value = readValue(reader, *type, name);
        if (!value) return tl::unexpected(value.error());
        metadata.emplace(*key, std::move(*value));
    }
    return metadata;
}

Result<std::vector<std::uint64_t>> readDims(ByteReader& reader, const std::string& name) {
    const Result<std::uint32_t> dimCount = reader.number<std::uint32_t>(name);
    if (!dimCount) return tl::unexpected(dimCount.error());
    if (*dimCount == 0 || *dimCount > kMostDims) {
        return tl::unexpected(malformed(name + " has " + std::to_string(*dimCount) + " dimensions"));
    }
    std::vector<std::uint64_t> dims;
    std::uint64_t product = 1;
    for (std::uint32_t d = 0; d < *dimCount; ++d) {
        const Result<std::uint64_t> dim = reader.number<std::uint64_t>(name);
        if (!dim) return tl::unexpected(dim.error());
        if (*dim == 0 || *dim > std::numeric_limits<std::uint64_t>::max() / product) {
            return tl::unexpected(malformed(name + " has a dimension of " + std::to_string(*dim)));
        }
        product *= *dim;
        dims.push_back(*dim);
    }
    return dims;
}

/// The offset is still relative to the data section, and availableBytes is not known yet.
Result<TensorInfo> readTensorInfo(ByteReader& reader) {
    const Result<std::string_view> name = reader.string("a tensor's name");
    if (!name) return tl::unexpected(name.error());
    if (name->empty()) return tl::unexpected(malformed("a tensor without a name"));
    const std::string shown = printable(*name);
    Result<std::vector<std::uint64_t>> dims = readDims(reader, shown);
    if (!dims) return tl::unexpected(dims.error());
    const Result<std::uint32_t> type = reader.number<std::uint32_t>(shown);
    if (!type) return tl::unexpected(type.error());
    const Result<std::uint64_t> offset = reader.number<std::uint64_t>(shown);
    if (!offset) return tl::unexpected(offset.error());
    return TensorInfo{*name, std::move(*dims), *type, *offset, 0};
}

Result<std::uint64_t> alignmentOf(const File& file) {
    if (!file.metadata().contains("general.alignment")) return kDefaultAlignment;
    const std::optional<std::uint64_t> alignment = file.unsignedInteger("general.alignment");
    if (!alignment || !std::has_single_bit(*alignment) || *alignment > kLargestAlignment) {
        return tl::unexpected(malformed("general.alignment is not a power of two up to 1 MiB"));
    }
    return *alignment;
}

/// Makes the offsets count from the file's start, and finds how far each tensor can reach.
Result<void> placeTensors(std::vector<TensorInfo>& tensors, std::uint64_t dataBegin, std::uint64_t alignment,
                          std::uint64_t fileSize) {
    for (TensorInfo& tensor : tensors) {
        if (tensor.offset % alignment != 0) {
            return tl::unexpected(
                malformed(printable(tensor.name) + " is not aligned to " + std::to_string(alignment)));
        }
        if (dataBegin >= fileSize || tensor.offset >= fileSize - dataBegin) {
            return fail(ErrorCode::kTruncated,
                        printable(tensor.name) + " begins " + std::to_string(tensor.offset) +
                            " bytes into the data, the file has " + std::to_string(fileSize));
        }
        tensor.offset += dataBegin;
    }
    std::vector<TensorInfo*> byOffset;
    byOffset.reserve(tensors.size());
    for (TensorInfo& tensor : tensors)
        byOffset.push_back(&tensor);
    std::sort(byOffset.begin(), byOffset.end(),
              [](const TensorInfo* a, const TensorInfo* b) { return a->offset < b->offset; });
    for (std::size_t i = 0; i < byOffset.size(); ++i) {
        const std::uint64_t end = i + 1 < byOffset.size() ? byOffset[i + 1]->offset : fileSize;
        byOffset[i]->availableBytes = end - byOffset[i]->offset;
        if (byOffset[i]->availableBytes == 0) {
            return tl::unexpected(malformed(printable(byOffset[i]->name) + " and " +
                                            printable(byOffset[i + 1]->name) + " are at the same place"));
        }
    }
    return {};
}

}  // namespace

Result<std::shared_ptr<const File>> File::open(const std::filesystem::path& path) {
    return openAlone(path);
}

Result<std::shared_ptr<File>> File::openAlone(const std::filesystem::path& path) {
    Result<MappedFile> mapped = MappedFile::open(path);
    if (!mapped) return tl::unexpected(mapped.error());
    std::shared_ptr<File> file(new File);
    file->m_file = std::move(*mapped);
    file->m_bytes = file->m_file.bytes();
    file->m_fileBytes = file->m_bytes.size();
    if (const Result<void> read = file->read(); !read) return tl::unexpected(read.error());
    return file;
}

Result<std::shared_ptr<const File>> File::parse(std::span<const std::byte> bytes) {
    std::shared_ptr<File> file(new File);
    file->m_bytes = bytes;
    file->m_fileBytes = bytes.size();
    if (const Result<void> read = file->read(); !read) return tl::unexpected(read.error());
    return file;
}

Result<std::shared_ptr<const File>> File::parsePrefix(std::span<const std::byte> prefix,
                                                      std::uint64_t fileBytes) {
    return parseAlone({prefix, fileBytes});
}

Result<std::shared_ptr<File>> File::parseAlone(const Prefix& prefix) {
    const bool hasMore = prefix.bytes.size() < prefix.fileBytes;
    if (hasMore && prefix.bytes.size() < kMagic.size()) return nullptr;
    std::shared_ptr<File> file(new File);
    file->m_bytes = prefix.bytes;
    file->m_fileBytes = prefix.fileBytes;
    const Result<void> read = file->read();
    if (read) return file;
    const bool endsInHeader = read.error().code == ErrorCode::kTruncated && file->m_headerBytes == 0;
    if (hasMore && endsInHeader) return nullptr;
    return tl::unexpected(read.error());
}

Result<void> File::read() {
    if (m_bytes.empty()) return fail(ErrorCode::kFileEmpty);
    ByteReader reader(m_bytes);
    const auto magic = reader.take(kMagic.size(), "the magic number");
    if (!magic || !std::equal(kMagic.begin(), kMagic.end(), reinterpret_cast<const char*>(magic->data()))) {
        return fail(ErrorCode::kNotGguf);
    }
    const Result<std::uint32_t> version = readVersion(reader);
    if (!version) return tl::unexpected(version.error());
    m_version = *version;
    const auto tensorCount = reader.count(kSmallestTensorEntry, "the tensor count");
    if (!tensorCount) return tl::unexpected(tensorCount.error());
    const auto metadataCount = reader.count(kSmallestMetadataEntry, "the metadata count");
    if (!metadataCount) return tl::unexpected(metadataCount.error());
    auto metadata = readMetadata(reader, *metadataCount);
    if (!metadata) return tl::unexpected(metadata.error());
    m_metadata = std::move(*metadata);
    for (std::uint64_t i = 0; i < *tensorCount; ++i) {
        Result<TensorInfo> tensor = readTensorInfo(reader);
        if (!tensor) return tl::unexpected(tensor.error());
        if (!m_tensorByName.emplace(tensor->name, m_tensors.size()).second) {
            return tl::unexpected(malformed("the tensor " + printable(tensor->name) + " is there twice"));
        }
        m_tensors.push_back(std::move(*tensor));
    }
    const Result<std::uint64_t> alignment = alignmentOf(*this);
    if (!alignment) return tl::unexpected(alignment.error());
    m_alignment = *alignment;
    m_headerBytes = reader.position();
    const std::uint64_t dataBegin = (m_headerBytes + *alignment - 1) / *alignment * *alignment;
    return placeTensors(m_tensors, dataBegin, *alignment, m_fileBytes);
}

std::uint64_t File::totalBytes() const {
    std::uint64_t total = m_fileBytes;
    for (const auto& part : m_otherParts)
        total += part->m_fileBytes;
    return total;
}

std::span<const std::byte> File::bytesOf(const TensorInfo& tensor) const {
    const std::span<const std::byte> bytes = partOf(tensor).m_bytes;
    const std::uint64_t begin = std::min<std::uint64_t>(tensor.offset, bytes.size());
    const std::uint64_t count = std::min<std::uint64_t>(tensor.availableBytes, bytes.size() - begin);
    return bytes.subspan(static_cast<std::size_t>(begin), static_cast<std::size_t>(count));
}

bool File::isLast(const TensorInfo& tensor) const {
    return tensor.offset + tensor.availableBytes == partOf(tensor).m_fileBytes;
}

void File::release(std::span<const std::byte> bytes) const {
    const std::less<> before;
    const bool isHere = !before(bytes.data(), m_bytes.data()) &&
                        !before(m_bytes.data() + m_bytes.size(), bytes.data() + bytes.size());
    if (isHere) {
        if (!m_file.bytes().empty()) m_file.release(bytes);
        return;
    }
    for (const auto& part : m_otherParts)
        part->release(bytes);
}

const TensorInfo* File::findTensor(std::string_view name) const {
    const auto found = m_tensorByName.find(name);
    return found == m_tensorByName.end() ? nullptr : &m_tensors[found->second];
}

}  // namespace onebit::gguf
