#pragma once

#include "inference/gguf/gguf_file.h"
#include "inference/weights/weight_format.h"

namespace onebit {

/// Where `tensor` of `file` is, as rows of dims[0] weights.
TensorPlace placeOf(const gguf::File& file, const gguf::TensorInfo& tensor);

}  // namespace onebit
