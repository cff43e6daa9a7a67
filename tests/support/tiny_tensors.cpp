// SPDX-License-Identifier: Apache-2.0
#include "tests/support/tiny_tensors.h"

#include <cmath>

namespace onebit::test {

std::vector<double> TinyTensor::decoded() const {
    return weightCodec(format).decode(bytes, rows() * cols());
}

void TinyTensorSource::addVector(const std::string& name, std::size_t length, double mean, double deviation) {
    const std::vector<float> values = m_random.normals(length, mean, deviation);
    m_tensors[name] = {{length}, WeightFormat::kF32, weightCodec(WeightFormat::kF32).encode(values)};
}

void TinyTensorSource::addProjection(const std::string& name, std::size_t rows, std::size_t cols, double gain,
                                     WeightFormat format) {
    constexpr std::size_t kGroup = 128;
    std::vector<float> values = m_random.normals(rows * cols, 0, gain / std::sqrt(static_cast<double>(cols)));
    for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t begin = 0; begin < cols; begin += kGroup) {
            const auto size = static_cast<float>(0.6 + 0.8 * m_random.uniform());
            for (std::size_t col = begin; col < std::min(begin + kGroup, cols); ++col)
                values[row * cols + col] *= size;
        }
    }
    m_tensors[name] = {{cols, rows}, format, weightCodec(format).encode(values)};
}

}  // namespace onebit::test
