// SPDX-License-Identifier: Apache-2.0
// The GGUF reader on arbitrary bytes: it refuses them, or everything it hands out lies within them.
#include <cstdint>
#include <span>
#include <string>

#include "inference/gguf/gguf_file.h"
#include "tests/fuzz/fuzz_check.h"

namespace {

using onebit::gguf::File;

void lookUp(const File& file, std::string_view key) {
    file.unsignedInteger(key);
    file.number(key);
    file.boolean(key);
    file.string(key);
    file.strings(key);
    file.floats(key);
    file.integers(key);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto bytes = std::as_bytes(std::span(data, size));
    const auto file = File::parse(bytes);
    // The same bytes as the beginning of a longer file: nothing behind them may be touched.
    for (const std::uint64_t fileBytes : {size * 3, std::size_t{1} << 40U}) {
        const auto prefix = File::parsePrefix(bytes, fileBytes);
        if (!prefix || *prefix == nullptr) continue;
        for (const auto& tensor : (*prefix)->tensors()) {
            ONEBIT_FUZZ_CHECK((*prefix)->bytesOf(tensor).size() <= size);
            ONEBIT_FUZZ_CHECK(tensor.availableBytes <= fileBytes - tensor.offset);
        }
    }
    if (!file) return 0;
    ONEBIT_FUZZ_CHECK((*file)->version() == 2 || (*file)->version() == 3);
    for (const auto& [key, value] : (*file)->metadata())
        lookUp(**file, key);
    lookUp(**file, "no such key");
    for (const auto& tensor : (*file)->tensors()) {
        ONEBIT_FUZZ_CHECK(tensor.offset <= size && tensor.availableBytes <= size - tensor.offset);
        ONEBIT_FUZZ_CHECK((*file)->findTensor(tensor.name) == &tensor);
        std::uint64_t product = 1;
        for (const std::uint64_t dim : tensor.dims) {
            ONEBIT_FUZZ_CHECK(dim != 0 && !__builtin_mul_overflow(product, dim, &product));
        }
    }
    return 0;
}
