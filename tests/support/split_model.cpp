// SPDX-License-Identifier: Apache-2.0
#include "tests/support/split_model.h"

#include <cstdio>
#include <utility>

namespace onebit::test {
namespace {

void addUint16(GgufWriter& writer, std::string_view key, std::uint16_t value) {
    ByteSink sink;
    sink.u16(value);
    writer.addRaw(key, static_cast<std::uint32_t>(GgufType::kUint16), sink.bytes());
}

}  // namespace

std::vector<GgufWriter> splitModel(const TinyModel& model, std::uint16_t count) {
    const GgufWriter whole = model.writer();
    GgufWriter first = whole;
    const std::vector<GgufWriter::Tensor> tensors = std::exchange(first.tensors(), {});
    std::vector<GgufWriter> parts(count);
    parts.front() = std::move(first);
    for (std::size_t i = 0; i < tensors.size(); ++i)
        parts[i * count / tensors.size()].addTensor(tensors[i]);
    for (std::uint16_t number = 0; number < count; ++number) {
        addUint16(parts[number], "split.no", number);
        addUint16(parts[number], "split.count", count);
        ByteSink sink;
        sink.u32(static_cast<std::uint32_t>(tensors.size()));
        parts[number].addRaw("split.tensors.count", static_cast<std::uint32_t>(GgufType::kInt32),
                             sink.bytes());
    }
    return parts;
}

std::string partName(std::size_t number, std::size_t count) {
    char name[64];
    std::snprintf(name, sizeof name, "tiny-%05zu-of-%05zu.gguf", number, count);
    return name;
}

std::filesystem::path writeParts(const TemporaryFolder& folder, const std::vector<GgufWriter>& parts) {
    for (std::size_t i = 0; i < parts.size(); ++i)
        folder.write(partName(i + 1, parts.size()), parts[i].bytes());
    return folder.path() / partName(1, parts.size());
}

}  // namespace onebit::test
