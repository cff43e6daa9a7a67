#include "inference/weights/activations.h"

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

}  // namespace

void Activations::set(const simd::FloatActivations& input) {
    m_input = input;
    m_perToken.ready = false;
    m_perGroup.ready = false;
    m_bitPlanesReady = false;
    for (BinaryForm& form : m_binary)
        form.ready = false;
}

const simd::Int8Activations& Activations::int8(ActivationForm form, ThreadPool& pool) {
    const bool perToken = form == ActivationForm::kInt8PerToken;
    Int8Form& made = perToken ? m_perToken : m_perGroup;
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
