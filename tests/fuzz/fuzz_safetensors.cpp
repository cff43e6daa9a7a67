// SPDX-License-Identifier: Apache-2.0
// The safetensors reader on arbitrary bytes: it refuses them, or every tensor lies within them and none over
// another.
#include <cstdint>
#include <map>
#include <span>

#include "inference/convert/safetensors.h"
#include "tests/fuzz/fuzz_check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto bytes = std::as_bytes(std::span(data, size));
    const auto file = onebit::safetensors::File::parse(bytes);
    if (!file) return 0;
    std::map<const std::byte*, const std::byte*> places;
    for (const auto& tensor : (*file)->tensors()) {
        ONEBIT_FUZZ_CHECK((*file)->find(tensor.name) == &tensor);
        if (tensor.bytes.empty()) continue;
        const std::byte* begin = tensor.bytes.data();
        const std::byte* end = begin + tensor.bytes.size();
        ONEBIT_FUZZ_CHECK(begin >= bytes.data() && end <= bytes.data() + bytes.size());
        ONEBIT_FUZZ_CHECK(tensor.bytes.size() % tensor.elementCount() == 0);
        ONEBIT_FUZZ_CHECK(places.emplace(begin, end).second);
    }
    const std::byte* before = nullptr;
    for (const auto& [begin, end] : places) {
        ONEBIT_FUZZ_CHECK(before == nullptr || begin >= before);
        before = end;
    }
    return 0;
}
