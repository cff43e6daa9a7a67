// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "tests/support/seeded_random.h"
#include "tests/support/weight_codecs.h"

namespace onebit::test {

/// One tensor of a tiny model, exactly as its file holds it.
struct TinyTensor {
    std::vector<std::uint64_t> dims;  ///< ne0 (fastest) first
    WeightFormat format;
    std::vector<std::byte> bytes;

    std::size_t cols() const { return dims.front(); }
    std::size_t rows() const { return dims.size() > 1 ? dims[1] : 1; }
    std::vector<double> decoded() const;
};

using TinyTensors = std::map<std::string, TinyTensor>;

/// Makes tensors of random weights; the order of the calls decides their values.
class TinyTensorSource {
  public:
    TinyTensorSource(TinyTensors& tensors, std::uint64_t seed) : m_tensors(tensors), m_random(seed) {}

    /// F32, `length` values around `mean`.
    void addVector(const std::string& name, std::size_t length, double mean, double deviation);
    /// For inputs of deviation 1, outputs have a deviation of about `gain`. Every 128 weights of a row get a
    /// size of their own, so that a scale taken from the wrong place shows.
    void addProjection(const std::string& name, std::size_t rows, std::size_t cols, double gain,
                       WeightFormat format);

  private:
    TinyTensors& m_tensors;
    SeededRandom m_random;
};

}  // namespace onebit::test
