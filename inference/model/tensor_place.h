// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "inference/gguf/gguf_file.h"
#include "inference/weights/weight_format.h"

namespace onebit {

/// Where `tensor` of `file` is, as rows of dims[0] weights.
TensorPlace placeOf(const gguf::File& file, const gguf::TensorInfo& tensor);

/// Name of the tensor that makes logits: a model without an output matrix uses its embedding as one.
std::string_view headTensorName(const gguf::File& file);

}  // namespace onebit
