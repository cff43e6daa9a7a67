// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inference/convert/encode.h"

/// What the rows of the tables in encode.cpp are made of.
namespace onebit {

// encode_ternary.cpp. Floats are quantised by the mean of their magnitudes over the whole tensor
// (https://arxiv.org/abs/2402.17764, equation 1 to 3), but what is ternary already keeps its own scale.
Result<void> encodeI2S(const WeightRows& rows, const TensorSink& sink, RoundingError& error);
Result<void> encodeTq20(const WeightRows& rows, const TensorSink& sink, RoundingError& error);
Result<void> encodeTq10(const WeightRows& rows, const TensorSink& sink, RoundingError& error);
Result<void> encodeTernaryF16(const WeightRows& rows, const TensorSink& sink, RoundingError& error);

// encode_float.cpp
Result<void> encodeF32(const WeightRows& rows, const TensorSink& sink, RoundingError& error);
Result<void> encodeF16(const WeightRows& rows, const TensorSink& sink, RoundingError& error);
/// Signs, and the mean magnitude of each 128 weights: exact for weights that are +d or -d within such a
/// group; zeros become +d, everything else loses its size.
Result<void> encodeQ10(const WeightRows& rows, const TensorSink& sink, RoundingError& error);

}  // namespace onebit
