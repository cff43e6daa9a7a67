// SPDX-License-Identifier: Apache-2.0
// Models that are spread over several files
// (https://github.com/ggml-org/llama.cpp/tree/master/tools/gguf-split): the first holds the metadata, each
// some of the tensors, and each says which of how many it is.
#include <string>
#include <utility>

#include "inference/base/text.h"
#include "inference/gguf/gguf_file.h"
#include "inference/gguf/part_name.h"

namespace onebit::gguf {
namespace {

std::string fileName(const std::filesystem::path& path) {
    const std::u8string name = path.filename().u8string();
    return printable({reinterpret_cast<const char*>(name.data()), name.size()});
}

/// The same error, said of one of several files.
tl::unexpected<Error> failOf(const std::filesystem::path& path, const Error& error) {
    return fail(error.code, fileName(path) + (error.detail.empty() ? "" : ": " + error.detail));
}

/// `name`: of the part, for people.
Result<void> checkPart(const File& file, const std::string& name, std::uint32_t number, std::uint64_t count) {
    const auto says = [&](std::string_view key) { return file.unsignedInteger(key); };
    if (says("split.count") == count && says("split.no") == number - 1) return {};
    const auto shown = [&](std::string_view key, std::uint64_t more) {
        const auto value = says(key);
        return value && *value < 1U << 16U ? std::to_string(*value + more) : std::string("?");
    };
    return fail(ErrorCode::kMalformed, name + " is part " + shown("split.no", 1) + " of " +
                                           shown("split.count", 0) + " instead of " + std::to_string(number) +
                                           " of " + std::to_string(count));
}

}  // namespace

Result<void> File::append(std::shared_ptr<const File> part) {
    const auto index = static_cast<std::uint32_t>(m_otherParts.size() + 1);
    for (const TensorInfo& tensor : part->m_tensors) {
        if (!m_tensorByName.emplace(tensor.name, m_tensors.size()).second) {
            return fail(ErrorCode::kMalformed,
                        "the tensor " + printable(tensor.name) + " is in another part too");
        }
        m_tensors.push_back(tensor);
        m_tensors.back().part = index;
    }
    m_otherParts.push_back(std::move(part));
    return {};
}

Result<std::shared_ptr<const File>> File::openModel(const std::filesystem::path& path) {
    Result<std::shared_ptr<File>> opened = openAlone(path);
    if (!opened) return tl::unexpected(opened.error());
    const std::uint64_t count = (*opened)->unsignedInteger("split.count").value_or(1);
    if (count <= 1) return *opened;
    const auto name = PartName::of(path);
    if (!name || name->count() != count) {
        return fail(ErrorCode::kMalformed, fileName(path) + " is one of " + std::to_string(count) +
                                               " files, but not named NAME-00001-of-0000N.gguf");
    }
    std::shared_ptr<File> whole;
    for (std::uint32_t number = 1; number <= name->count(); ++number) {
        const std::filesystem::path partPath = name->path(number);
        Result<std::shared_ptr<File>> part = openAlone(partPath);
        if (!part) return failOf(partPath, part.error());
        if (auto checked = checkPart(**part, fileName(partPath), number, count); !checked)
            return tl::unexpected(checked.error());
        if (number == 1) {
            whole = std::move(*part);
        } else if (auto appended = whole->append(std::move(*part)); !appended) {
            return failOf(partPath, appended.error());
        }
    }
    const auto tensors = whole->unsignedInteger("split.tensors.count");
    if (tensors && *tensors != whole->m_tensors.size()) {
        return fail(ErrorCode::kMalformed, fileName(name->path(1)) + " announces " +
                                               std::to_string(*tensors) + " tensors, the parts hold " +
                                               std::to_string(whole->m_tensors.size()));
    }
    return whole;
}

Result<std::shared_ptr<const File>> File::parsePrefixes(std::span<const Prefix> parts) {
    std::shared_ptr<File> whole;
    std::uint32_t number = 0;
    for (const Prefix& prefix : parts) {
        Result<std::shared_ptr<File>> part = parseAlone(prefix);
        if (!part || *part == nullptr) return part;
        ++number;
        if (whole == nullptr) {
            whole = std::move(*part);
            continue;
        }
        const std::uint64_t count = whole->unsignedInteger("split.count").value_or(1);
        const std::string name = "file " + std::to_string(number);
        if (auto checked = checkPart(**part, name, number, count); !checked)
            return tl::unexpected(checked.error());
        if (auto appended = whole->append(std::move(*part)); !appended)
            return tl::unexpected(appended.error());
    }
    return whole;
}

}  // namespace onebit::gguf
