// SPDX-License-Identifier: Apache-2.0
#include "inference/model/tensor_place.h"

namespace onebit {

TensorPlace placeOf(const gguf::File& file, const gguf::TensorInfo& tensor) {
    std::uint64_t rows = 1;
    for (std::size_t d = 1; d < tensor.dims.size(); ++d)
        rows *= tensor.dims[d];  // checked by the reader
    return {tensor.type, rows, tensor.dims.front(), tensor.availableBytes, file.alignment(tensor)};
}

std::string_view headTensorName(const gguf::File& file) {
    return file.findTensor("output.weight") != nullptr ? "output.weight" : "token_embd.weight";
}

}  // namespace onebit
