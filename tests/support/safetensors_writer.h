// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace onebit::test {

/// Builds a safetensors file in memory. Nothing is checked: what a test asks for is what it gets.
struct SafetensorsWriter {
    struct Tensor {
        std::string name;
        std::string type;  ///< "F32", "BF16" ...
        std::vector<std::uint64_t> shape;
        std::vector<std::byte> data;
    };
    std::vector<Tensor> tensors;

    /// Written in place of the true ones.
    std::optional<std::uint64_t> headerLength;
    std::optional<std::string> header;

    /// Null if there is none of this name.
    Tensor* find(const std::string& name);
    std::vector<std::byte> bytes() const;
};

}  // namespace onebit::test
