// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inference/weights/weight_format.h"

/// The functions of the table in weight_format.cpp, one pair a format; see WeightFormat for what they do.
namespace onebit {

// dense_formats.cpp
Result<WeightMatrix> prepareF32(const StoredTensor& tensor, ThreadPool& pool);
Result<WeightMatrix> prepareF16(const StoredTensor& tensor, ThreadPool& pool);
Result<WeightMatrix> prepareBf16(const StoredTensor& tensor, ThreadPool& pool);
Result<WeightMatrix> prepareQ40(const StoredTensor& tensor, ThreadPool& pool);
Result<WeightMatrix> prepareQ4K(const StoredTensor& tensor, ThreadPool& pool);
Result<WeightMatrix> prepareQ80(const StoredTensor& tensor, ThreadPool& pool);
Result<WeightMatrix> prepareQ6K(const StoredTensor& tensor, ThreadPool& pool);
void dequantizeF32(const StoredTensor& tensor, std::size_t row, float* out);
void dequantizeF16(const StoredTensor& tensor, std::size_t row, float* out);
void dequantizeBf16(const StoredTensor& tensor, std::size_t row, float* out);
void dequantizeQ40(const StoredTensor& tensor, std::size_t row, float* out);
void dequantizeQ4K(const StoredTensor& tensor, std::size_t row, float* out);
void dequantizeQ80(const StoredTensor& tensor, std::size_t row, float* out);
void dequantizeQ6K(const StoredTensor& tensor, std::size_t row, float* out);

// q1_0.cpp
Result<WeightMatrix> prepareQ10(const StoredTensor& tensor, ThreadPool& pool);
Result<WeightMatrix> prepareQ10Group32(const StoredTensor& tensor, ThreadPool& pool);
void dequantizeQ10(const StoredTensor& tensor, std::size_t row, float* out);
void dequantizeQ10Group32(const StoredTensor& tensor, std::size_t row, float* out);

// q2_0.cpp
Result<WeightMatrix> prepareQ20(const StoredTensor& tensor, ThreadPool& pool);
Result<WeightMatrix> prepareQ20Group128(const StoredTensor& tensor, ThreadPool& pool);
void dequantizeQ20(const StoredTensor& tensor, std::size_t row, float* out);
void dequantizeQ20Group128(const StoredTensor& tensor, std::size_t row, float* out);

// ptq1_0.cpp
Result<WeightMatrix> preparePtq10(const StoredTensor& tensor, ThreadPool& pool);
void dequantizePtq10(const StoredTensor& tensor, std::size_t row, float* out);

// tq1_0.cpp
Result<WeightMatrix> prepareTq10(const StoredTensor& tensor, ThreadPool& pool);
void dequantizeTq10(const StoredTensor& tensor, std::size_t row, float* out);

// tq2_0.cpp
Result<WeightMatrix> prepareTq20(const StoredTensor& tensor, ThreadPool& pool);
void dequantizeTq20(const StoredTensor& tensor, std::size_t row, float* out);

// i2_s.cpp
Result<WeightMatrix> prepareI2S(const StoredTensor& tensor, ThreadPool& pool);
void dequantizeI2S(const StoredTensor& tensor, std::size_t row, float* out);

}  // namespace onebit
