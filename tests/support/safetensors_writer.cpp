// SPDX-License-Identifier: Apache-2.0
#include "tests/support/safetensors_writer.h"

#include <algorithm>
#include <span>
#include <string_view>

#include "tests/support/gguf_writer.h"

namespace onebit::test {

SafetensorsWriter::Tensor* SafetensorsWriter::find(const std::string& name) {
    const auto found = std::ranges::find(tensors, name, &Tensor::name);
    return found == tensors.end() ? nullptr : &*found;
}

std::vector<std::byte> SafetensorsWriter::bytes() const {
    std::string text = R"({"__metadata__":{"format":"pt"})";
    std::size_t offset = 0;
    for (const Tensor& tensor : tensors) {
        std::string shape;
        for (const std::uint64_t dim : tensor.shape)
            shape += (shape.empty() ? "" : ",") + std::to_string(dim);
        text += ",\"" + tensor.name + R"(":{"dtype":")" + tensor.type + R"(","shape":[)" + shape +
                R"(],"data_offsets":[)" + std::to_string(offset) + "," +
                std::to_string(offset + tensor.data.size()) + "]}";
        offset += tensor.data.size();
    }
    text += "}";
    while (text.size() % 8 != 0)
        text += ' ';
    text = header.value_or(text);
    ByteSink sink;
    sink.u64(headerLength.value_or(text.size()));
    sink.raw(std::as_bytes(std::span(std::string_view(text))));
    for (const Tensor& tensor : tensors)
        sink.raw(tensor.data);
    return sink.bytes();
}

}  // namespace onebit::test
