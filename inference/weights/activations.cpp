// SPDX-License-Identifier: Apache-2.0
#include "inference/weights/activations.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "simd/quantize_activations.h"

namespace onebit {
namespace {

/// One token is rounded at once by the caller: waking threads would cost more than it saves.
template <typename Function>
void forEachToken(std::size_t tokens, ThreadPool& pool, const Function& function) {
    pool.parallelFor(tokens, 1, [&](simd::RowRange range, std::size_t /*worker*/) {
        for (std::size_t token = range.begin; token < range.end; ++token)
            function(token);
    });
}

template <typename T>
void grow(std::vector<T>& vector, std::size_t size) {
    if (vector.size() < size) vector.resize(size);
}

/// Two blocks of 64 weights lie in the 32 bytes of one of 128, the first in the first 16: where the kernel
/// sees weight 32 * plane + byte there is weight 16 * plane + byte % 16 of one of them. What the kernel
/// multiplies it with must stand there too; the sum of the 128 stays the same.
void toHalfBlockOrder(std::int8_t* values, std::size_t cols) {
    constexpr std::size_t kPlane = 32;
    constexpr std::size_t kHalf = 64;
    std::array<std::int8_t, simd::kGroupSize> group{};
    for (std::size_t begin = 0; begin < cols; begin += simd::kGroupSize) {
        std::copy_n(values + begin, simd::kGroupSize, group.begin());
        for (std::size_t i = 0; i < simd::kGroupSize; ++i) {
            const std::size_t plane = i / kPlane;
            const std::size_t byte = i % kPlane;
            values[begin + i] =
                group[byte / (kPlane / 2) * kHalf + plane * (kPlane / 2) + byte % (kPlane / 2)];
        }
    }
}

}  // namespace

void Activations::set(const simd::FloatActivations& input) {
    m_input = input;
    m_perToken.ready = false;
    m_perGroup.ready = false;
    m_halfBlocks.ready = false;
    m_bitPlanesReady = false;
    for (BinaryForm& form : m_binary)
        form.ready = false;
}

Activations::Int8Form& Activations::formFor(ActivationForm form) {
    if (form == ActivationForm::kInt8PerGroup) return m_perGroup;
    return form == ActivationForm::kInt8HalfBlocks ? m_halfBlocks : m_perToken;
}

const simd::Int8Activations& Activations::int8(ActivationForm form, ThreadPool& pool) {
    const bool perToken = form != ActivationForm::kInt8PerGroup;
    Int8Form& made = formFor(form);
    if (made.ready) return made.view;
    const std::size_t tokens = m_input.tokens;
    const std::size_t cols = m_input.cols;
    assert(cols % simd::kGroupSize == 0);
    const std::size_t groups = cols / simd::kGroupSize;
    const std::size_t scales = perToken ? 1 : groups;
    grow(made.values, tokens * cols);
    grow(made.scales, tokens * scales);
    grow(made.sums, tokens * groups);
    const auto quantize = perToken ? simd::quantizeInt8PerToken : simd::quantizeInt8PerGroup;
    forEachToken(tokens, pool, [&](std::size_t token) {
        quantize(m_input.values + token * cols, cols, made.values.data() + token * cols,
                 made.scales.data() + token * scales, made.sums.data() + token * groups);
        if (form == ActivationForm::kInt8HalfBlocks)
            toHalfBlockOrder(made.values.data() + token * cols, cols);
    });
    made.view = {tokens, cols, made.values.data(), made.scales.data(), made.sums.data(), perToken};
    made.ready = true;
    return made.view;
}

const std::uint8_t* Activations::bitPlanes(ThreadPool& pool) {
    if (m_bitPlanesReady) return m_bitPlanes.data();
    const simd::Int8Activations& int8Form = int8(ActivationForm::kInt8PerGroup, pool);
    grow(m_bitPlanes, int8Form.tokens * int8Form.cols);
    forEachToken(int8Form.tokens, pool, [&](std::size_t token) {
        const std::size_t offset = token * int8Form.cols;
        simd::splitBitPlanes(int8Form.values + offset, int8Form.cols, m_bitPlanes.data() + offset);
    });
    m_bitPlanesReady = true;
    return m_bitPlanes.data();
}

const simd::BinaryActivations& Activations::binary(std::size_t planes, ThreadPool& pool) {
    assert(planes == 1 || planes == 2);
    BinaryForm& made = m_binary[planes - 1];
    if (made.ready) return made.view;
    const std::size_t tokens = m_input.tokens;
    const std::size_t cols = m_input.cols;
    assert(cols % simd::kGroupSize == 0);
    const std::size_t tokenBytes = planes * cols / 8;
    grow(made.bits, tokens * tokenBytes);
    grow(made.scales, tokens * planes);
    forEachToken(tokens, pool, [&](std::size_t token) {
        simd::quantizeBinary(m_input.values + token * cols, cols, planes,
                             made.bits.data() + token * tokenBytes, made.scales.data() + token * planes);
    });
    made.view = {tokens, cols, planes, made.bits.data(), made.scales.data()};
    made.ready = true;
    return made.view;
}

}  // namespace onebit
