// SPDX-License-Identifier: Apache-2.0
// F32, F16, BF16, Q4_0, Q4_K, Q8_0 and Q6_K: the kernels compute from the file's own layout.
#include "inference/weights/dense_rows.h"
#include "inference/weights/formats.h"

namespace onebit {
namespace {

Result<WeightMatrix> mapDense(simd::DenseType type, const StoredTensor& tensor) {
    return WeightMatrix(simd::DenseMatrix{tensor.rows, tensor.cols, type, tensor.bytes.data(),
                                          denseRowBytes(type, tensor.cols)},
                        ActivationForm::kFloat);
}

void dequantizeRow(simd::DenseType type, const StoredTensor& tensor, std::size_t row, float* out) {
    dequantizeDenseRow(type, tensor.bytes.data() + row * denseRowBytes(type, tensor.cols), tensor.cols, out);
}

}  // namespace

Result<WeightMatrix> prepareF32(const StoredTensor& tensor, ThreadPool& /*pool*/) {
    return mapDense(simd::DenseType::kF32, tensor);
}
Result<WeightMatrix> prepareF16(const StoredTensor& tensor, ThreadPool& /*pool*/) {
    return mapDense(simd::DenseType::kF16, tensor);
}
Result<WeightMatrix> prepareBf16(const StoredTensor& tensor, ThreadPool& /*pool*/) {
    return mapDense(simd::DenseType::kBf16, tensor);
}
Result<WeightMatrix> prepareQ40(const StoredTensor& tensor, ThreadPool& /*pool*/) {
    return mapDense(simd::DenseType::kQ4_0, tensor);
}
Result<WeightMatrix> prepareQ4K(const StoredTensor& tensor, ThreadPool& /*pool*/) {
    return mapDense(simd::DenseType::kQ4_K, tensor);
}
Result<WeightMatrix> prepareQ80(const StoredTensor& tensor, ThreadPool& /*pool*/) {
    return mapDense(simd::DenseType::kQ8_0, tensor);
}
Result<WeightMatrix> prepareQ6K(const StoredTensor& tensor, ThreadPool& /*pool*/) {
    return mapDense(simd::DenseType::kQ6_K, tensor);
}

void dequantizeF32(const StoredTensor& tensor, std::size_t row, float* out) {
    dequantizeRow(simd::DenseType::kF32, tensor, row, out);
}
void dequantizeF16(const StoredTensor& tensor, std::size_t row, float* out) {
    dequantizeRow(simd::DenseType::kF16, tensor, row, out);
}
void dequantizeBf16(const StoredTensor& tensor, std::size_t row, float* out) {
    dequantizeRow(simd::DenseType::kBf16, tensor, row, out);
}
void dequantizeQ40(const StoredTensor& tensor, std::size_t row, float* out) {
    dequantizeRow(simd::DenseType::kQ4_0, tensor, row, out);
}
void dequantizeQ4K(const StoredTensor& tensor, std::size_t row, float* out) {
    dequantizeRow(simd::DenseType::kQ4_K, tensor, row, out);
}
void dequantizeQ80(const StoredTensor& tensor, std::size_t row, float* out) {
    dequantizeRow(simd::DenseType::kQ8_0, tensor, row, out);
}
void dequantizeQ6K(const StoredTensor& tensor, std::size_t row, float* out) {
    dequantizeRow(simd::DenseType::kQ6_K, tensor, row, out);
}

}  // namespace onebit
