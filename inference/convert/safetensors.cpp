// SPDX-License-Identifier: Apache-2.0
#include "inference/convert/safetensors.h"

#include <algorithm>
#include <array>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "inference/base/little_endian.h"
#include "inference/base/text.h"
#include "inference/convert/json_document.h"

namespace onebit::safetensors {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kLengthBytes = sizeof(std::uint64_t);
// A large model's header has a megabyte; the format itself allows a hundred.
constexpr JsonLimits kHeaderLimits{
    .bytes = std::size_t{32} << 20U, .values = std::size_t{2} << 20U, .depth = 8};
constexpr std::size_t kMostDims = 8;

struct Element {
    std::string_view name;
    ElementType type;
    std::uint64_t bytes;
};

constexpr std::array<Element, 15> kElements = {{
    {"F32", ElementType::kF32, 4},
    {"F16", ElementType::kF16, 2},
    {"BF16", ElementType::kBf16, 2},
    {"U8", ElementType::kU8, 1},
    {"F64", ElementType::kOther, 8},
    {"I64", ElementType::kOther, 8},
    {"U64", ElementType::kOther, 8},
    {"I32", ElementType::kOther, 4},
    {"U32", ElementType::kOther, 4},
    {"I16", ElementType::kOther, 2},
    {"U16", ElementType::kOther, 2},
    {"I8", ElementType::kOther, 1},
    {"BOOL", ElementType::kOther, 1},
    {"F8_E5M2", ElementType::kOther, 1},
    {"F8_E4M3", ElementType::kOther, 1},
}};

tl::unexpected<Error> malformed(const std::string& name, std::string_view problem) {
    return fail(ErrorCode::kMalformed, printable(name).append(": ").append(problem));
}

/// Unsigned integers of an array; nullopt for anything else.
std::optional<std::vector<std::uint64_t>> unsignedIntegers(const Json& tensor, const char* member,
                                                           std::size_t most) {
    const auto found = tensor.find(member);
    if (found == tensor.end() || !found->is_array() || found->size() > most) return std::nullopt;
    std::vector<std::uint64_t> values;
    for (const Json& value : *found) {
        if (!value.is_number_unsigned()) return std::nullopt;
        values.push_back(value.get<std::uint64_t>());
    }
    return values;
}

/// Elements times bytes; nullopt when that does not fit.
std::optional<std::uint64_t> sizeOf(std::span<const std::uint64_t> shape, std::uint64_t elementBytes) {
    std::uint64_t size = elementBytes;
    for (const std::uint64_t dim : shape) {
        if (dim != 0 && size > std::numeric_limits<std::uint64_t>::max() / dim) return std::nullopt;
        size *= dim;
    }
    return size;
}

/// What follows the header; without bytes where only the header is here.
struct Data {
    std::uint64_t size;
    std::span<const std::byte> bytes;
};

Result<TensorInfo> readTensor(const std::string& name, const Json& json, const Data& data) {
    if (!json.is_object()) return malformed(name, "no description of a tensor");
    const auto typeName = json.find("dtype");
    if (typeName == json.end() || !typeName->is_string()) return malformed(name, "no dtype");
    const auto type = typeName->get<std::string>();
    const auto* element = std::find_if(kElements.begin(), kElements.end(),
                                       [&](const Element& candidate) { return candidate.name == type; });
    if (element == kElements.end()) {
        return fail(ErrorCode::kUnsupportedWeights, printable(name) + ": dtype " + printable(type));
    }
    auto shape = unsignedIntegers(json, "shape", kMostDims);
    if (!shape) return malformed(name, "no shape");
    const auto size = sizeOf(*shape, element->bytes);
    const auto offsets = unsignedIntegers(json, "data_offsets", 2);
    if (!size || !offsets || offsets->size() != 2) return malformed(name, "no place in the data");
    const std::uint64_t begin = offsets->front();
    const std::uint64_t end = offsets->back();
    if (begin > end || end - begin != *size) return malformed(name, "its shape and its bytes do not agree");
    if (end > data.size) {
        return fail(ErrorCode::kTruncated, printable(name) + " ends " + std::to_string(end) +
                                               " bytes into the data, which has " +
                                               std::to_string(data.size));
    }
    std::span<const std::byte> bytes;
    if (!data.bytes.empty())
        bytes = data.bytes.subspan(static_cast<std::size_t>(begin), static_cast<std::size_t>(*size));
    return TensorInfo{name, element->type, type, std::move(*shape), begin, *size, bytes};
}

Result<void> refuseOverlaps(std::span<const TensorInfo> tensors) {
    std::vector<const TensorInfo*> byPlace;
    for (const TensorInfo& tensor : tensors)
        if (tensor.byteCount > 0) byPlace.push_back(&tensor);
    std::sort(byPlace.begin(), byPlace.end(),
              [](const TensorInfo* a, const TensorInfo* b) { return a->offset < b->offset; });
    for (std::size_t i = 1; i < byPlace.size(); ++i) {
        const TensorInfo& before = *byPlace[i - 1];
        if (before.offset + before.byteCount > byPlace[i]->offset)
            return malformed(byPlace[i]->name, "lies over " + printable(before.name));
    }
    return {};
}

}  // namespace

std::uint64_t TensorInfo::elementCount() const {
    std::uint64_t count = 1;
    for (const std::uint64_t dim : shape)
        count *= dim;  // checked when it was read
    return count;
}

Result<std::shared_ptr<const File>> File::open(const std::filesystem::path& path) {
    return open(path, std::nullopt);
}

Result<std::shared_ptr<const File>> File::openHeader(const std::filesystem::path& path,
                                                     std::uint64_t fileBytes) {
    return open(path, fileBytes);
}

Result<std::shared_ptr<const File>> File::open(const std::filesystem::path& path,
                                               std::optional<std::uint64_t> fileBytes) {
    Result<MappedFile> mapped = MappedFile::open(path);
    if (!mapped) return tl::unexpected(mapped.error());
    std::shared_ptr<File> file(new File);
    file->m_file = std::move(*mapped);
    if (auto read = file->read(file->m_file.bytes(), fileBytes); !read) {
        const std::u8string name = path.filename().u8string();
        read.error().detail.insert(0, printable(std::string(name.begin(), name.end())) + ": ");
        return tl::unexpected(std::move(read.error()));
    }
    return file;
}

Result<std::shared_ptr<const File>> File::parse(std::span<const std::byte> bytes) {
    std::shared_ptr<File> file(new File);
    if (const auto read = file->read(bytes, std::nullopt); !read) return tl::unexpected(read.error());
    return file;
}

/// `fileBytes` of a file of which only the beginning is here.
Result<void> File::read(std::span<const std::byte> bytes, std::optional<std::uint64_t> fileBytes) {
    if (bytes.size() < kLengthBytes) return fail(ErrorCode::kTruncated, "no header");
    const auto length = loadLittleEndian<std::uint64_t>(bytes.data());
    const std::span<const std::byte> rest = bytes.subspan(kLengthBytes);
    if (length > rest.size()) {
        return fail(ErrorCode::kTruncated, "a header of " + std::to_string(length) + " bytes in a file of " +
                                               std::to_string(fileBytes.value_or(bytes.size())));
    }
    const auto headerBytes = static_cast<std::size_t>(length);
    const std::string_view text(reinterpret_cast<const char*>(rest.data()), headerBytes);
    const Result<Json> header = parseJson(text, "the header", kHeaderLimits);
    if (!header) return tl::unexpected(header.error());
    if (!header->is_object()) return fail(ErrorCode::kMalformed, "the header is no object");

    Data data{rest.size() - headerBytes, rest.subspan(headerBytes)};
    if (fileBytes) {
        const std::uint64_t before = kLengthBytes + length;
        data = {*fileBytes > before ? *fileBytes - before : 0, {}};
    }
    for (const auto& [name, json] : header->items()) {
        if (name == "__metadata__") continue;
        Result<TensorInfo> tensor = readTensor(name, json, data);
        if (!tensor) return tl::unexpected(std::move(tensor.error()));
        m_tensors.push_back(std::move(*tensor));
    }
    for (std::size_t i = 0; i < m_tensors.size(); ++i)
        m_byName.emplace(m_tensors[i].name, i);
    return refuseOverlaps(m_tensors);
}

const TensorInfo* File::find(std::string_view name) const {
    const auto found = m_byName.find(name);
    return found == m_byName.end() ? nullptr : &m_tensors[found->second];
}

void File::release(std::span<const std::byte> part) const {
    if (!m_file.bytes().empty()) m_file.release(part);
}

}  // namespace onebit::safetensors
