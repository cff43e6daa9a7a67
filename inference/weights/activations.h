// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "inference/base/thread_pool.h"
#include "simd/matrix.h"

namespace onebit {

/// How a product wants its input.
enum class ActivationForm : std::uint8_t {
    kFloat,
    kInt8PerToken,    ///< one scale a token
    kInt8PerGroup,    ///< one scale for every simd::kGroupSize values
    kInt8HalfBlocks,  ///< one scale a token, values in the order of I2_S weights in blocks of 64
    kBinary,          ///< signs, one plane
    kTwoBinary,       ///< signs and the signs of what they leave over
};

/// The input of one or more products: float vectors, and the rounded forms of them that products ask for.
/// Each form is made once, when first asked for, so that projections of the same input share it. The memory
/// stays for the next input. Confined to one thread; the work is shared through the pool.
class Activations {
  public:
    /// Begins with a new input, which must stay as it is until the products are done. `cols` must be a
    /// multiple of simd::kGroupSize for every form but float.
    void set(const simd::FloatActivations& input);

    const simd::FloatActivations& floats() const { return m_input; }
    const simd::Int8Activations& int8(ActivationForm form, ThreadPool& pool);
    /// Of the int8 form with one scale a group.
    const std::uint8_t* bitPlanes(ThreadPool& pool);
    const simd::BinaryActivations& binary(std::size_t planes, ThreadPool& pool);

  private:
    struct Int8Form;
    Int8Form& formFor(ActivationForm form);
    struct Int8Form {
        bool ready = false;
        std::vector<std::int8_t> values;
        std::vector<float> scales;
        std::vector<std::int32_t> sums;
        simd::Int8Activations view{};
    };
    struct BinaryForm {
        bool ready = false;
        std::vector<std::uint8_t> bits;
        std::vector<float> scales;
        simd::BinaryActivations view{};
    };

    simd::FloatActivations m_input{};
    Int8Form m_perToken;
    Int8Form m_perGroup;
    Int8Form m_halfBlocks;
    bool m_bitPlanesReady = false;
    std::vector<std::uint8_t> m_bitPlanes;
    BinaryForm m_binary[2];
};

}  // namespace onebit
