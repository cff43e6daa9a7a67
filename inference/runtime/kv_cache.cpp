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
    std::uint64_t keyStride;  ///< bytes of one position in one layer
    std::uint64_t valueStride;
    std::uint64_t keys;  ///< bytes
    std::uint64_t values;
    std::uint64_t layerInputs;
};

std::optional<Sizes> sizesFor(const ModelConfig& config, std::uint32_t contextLength, CacheFormat format) {
    const auto positions = product(config.layerCount, contextLength);
    const std::uint64_t keyStride = config.kvHeadCount * simd::kvRowBytes(format.keys, config.headDim);
    const std::uint64_t valueStride = config.kvHeadCount * simd::kvRowBytes(format.values, config.headDim);
    const auto keys = product(positions, keyStride);
    const auto values = product(positions, valueStride);
    const auto inputs = product(positions, config.keepsLayerInputs ? config.modelDim * sizeof(float) : 0);
    // Room for the sum of the three.
    if (!product(keys, 4) || !product(values, 4) || !product(inputs, 4)) return std::nullopt;
    return Sizes{keyStride, valueStride, *keys, *values, *inputs};
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
    cache.m_format = cacheFormat(type);
    cache.m_keyStride = static_cast<std::size_t>(sizes->keyStride);
    cache.m_valueStride = static_cast<std::size_t>(sizes->valueStride);
    cache.m_modelDim = config.modelDim;
    const std::pair<PageBuffer*, std::uint64_t> buffers[] = {{&cache.m_keys, sizes->keys},
                                                             {&cache.m_values, sizes->values},
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

float* KvCache::layerInput(std::size_t layer, std::size_t position) {
    if (m_layerInputs.size() == 0) return nullptr;
    return reinterpret_cast<float*>(m_layerInputs.data()) + (layer * m_contextLength + position) * m_modelDim;
}

void KvCache::discard() {
    m_keys.discard();
    m_values.discard();
    m_layerInputs.discard();
}

}  // namespace onebit
