// SPDX-License-Identifier: Apache-2.0
#include "inference/runtime/kv_cache.h"

#include <limits>
#include <string>

#include "inference/base/text.h"

namespace onebit {
namespace {

/// a * b, unless that is more than can be addressed.
std::optional<std::uint64_t> product(std::optional<std::uint64_t> a, std::uint64_t b) {
    constexpr std::uint64_t kMost = std::numeric_limits<std::ptrdiff_t>::max();
    if (!a || (b != 0 && *a > kMost / b)) return std::nullopt;
    return *a * b;
}

struct Sizes {
    std::uint64_t keyRow;  ///< bytes of one head at one position
    std::uint64_t valueRow;
    std::uint64_t keys;  ///< bytes
    std::uint64_t values;
    std::uint64_t layerInputs;
};

std::optional<Sizes> sizesFor(const ModelConfig& config, std::uint32_t contextLength, CacheFormat format) {
    const auto positions = product(config.layerCount, contextLength);
    const auto rows = product(positions, config.kvHeadCount);
    const std::uint64_t keyRow = simd::kvRowBytes(format.keys, config.headDim);
    const std::uint64_t valueRow = simd::kvRowBytes(format.values, config.headDim);
    const auto keys = product(rows, keyRow);
    const auto values = product(rows, valueRow);
    const auto inputs = product(positions, config.keepsLayerInputs ? config.modelDim * sizeof(float) : 0);
    // Room for the sum of the three.
    if (!product(keys, 4) || !product(values, 4) || !product(inputs, 4)) return std::nullopt;
    return Sizes{keyRow, valueRow, *keys, *values, *inputs};
}

}  // namespace

std::optional<std::uint64_t> KvCache::bytesFor(const ModelConfig& config, std::uint32_t contextLength,
                                               CacheType type) {
    const std::optional<Sizes> sizes = sizesFor(config, contextLength, cacheFormat(type));
    if (!sizes) return std::nullopt;
    return sizes->keys + sizes->values + sizes->layerInputs;
}

Result<KvCache> KvCache::create(const ModelConfig& config, std::uint32_t contextLength, CacheType type) {
    const std::optional<Sizes> sizes = sizesFor(config, contextLength, cacheFormat(type));
    if (!sizes) {
        return fail(ErrorCode::kOutOfMemory,
                    std::to_string(contextLength) + " tokens of context cannot be addressed");
    }
    KvCache cache;
    cache.m_contextLength = contextLength;
    cache.m_kvHeads = config.kvHeadCount;
    cache.m_headDim = config.headDim;
    cache.m_keys.format = cacheFormat(type).keys;
    cache.m_keys.rowBytes = static_cast<std::size_t>(sizes->keyRow);
    cache.m_values.format = cacheFormat(type).values;
    cache.m_values.rowBytes = static_cast<std::size_t>(sizes->valueRow);
    cache.m_modelDim = config.modelDim;
    const std::pair<PageBuffer*, std::uint64_t> buffers[] = {{&cache.m_keys.memory, sizes->keys},
                                                             {&cache.m_values.memory, sizes->values},
                                                             {&cache.m_layerInputs, sizes->layerInputs}};
    for (const auto& [buffer, bytes] : buffers) {
        Result<PageBuffer> memory =
            PageBuffer::allocate(static_cast<std::size_t>(bytes), PageBuffer::Use::kSparse);
        if (!memory) {
            return fail(ErrorCode::kOutOfMemory, byteCount(bytes) + " for " + std::to_string(contextLength) +
                                                     " tokens of context were refused");
        }
        *buffer = std::move(*memory);
    }
    return cache;
}

simd::KvRows KvCache::rowsOf(const Rows& rows, std::size_t layer, std::size_t kvHead) const {
    const auto* memory = reinterpret_cast<const std::uint8_t*>(rows.memory.data());
    return {memory + firstRow(layer, kvHead) * rows.rowBytes, rows.format, rows.rowBytes};
}

simd::KvRows KvCache::keys(std::size_t layer, std::size_t kvHead) const {
    return rowsOf(m_keys, layer, kvHead);
}

simd::KvRows KvCache::values(std::size_t layer, std::size_t kvHead) const {
    return rowsOf(m_values, layer, kvHead);
}

void KvCache::store(Rows& rows, std::size_t layer, std::size_t position, const float* heads) {
    auto* memory = reinterpret_cast<std::uint8_t*>(rows.memory.data());
    simd::packKv(rows.format, heads, m_kvHeads, m_headDim,
                 memory + (firstRow(layer, 0) + position) * rows.rowBytes, m_contextLength * rows.rowBytes);
}

void KvCache::store(std::size_t layer, std::size_t position, const float* keys, const float* values) {
    store(m_keys, layer, position, keys);
    store(m_values, layer, position, values);
}

float* KvCache::layerInput(std::size_t layer, std::size_t position) {
    if (m_layerInputs.size() == 0) return nullptr;
    return reinterpret_cast<float*>(m_layerInputs.data()) + (layer * m_contextLength + position) * m_modelDim;
}

void KvCache::discard() {
    m_keys.memory.discard();
    m_values.memory.discard();
    m_layerInputs.discard();
}

}  // namespace onebit
