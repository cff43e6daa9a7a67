// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "inference/base/page_buffer.h"
#include "inference/base/result.h"
#include "inference/model/config.h"
#include "inference/runtime/cache_format.h"

namespace onebit {

/// What a sequence leaves behind in every layer: keys and values in the form of a CacheType, and for
/// architectures that look one position back, the layers' inputs. The memory for the whole context is
/// reserved at once but takes RAM only as positions are written. Everything at a position depends on the
/// tokens up to it alone, so cutting a sequence short needs nothing but forgetting its length.
class KvCache {
  public:
    /// kOutOfMemory.
    static Result<KvCache> create(const ModelConfig& config, std::uint32_t contextLength, CacheType type);
    /// Bytes when every position is written; nullopt if that overflows.
    static std::optional<std::uint64_t> bytesFor(const ModelConfig& config, std::uint32_t contextLength,
                                                 CacheType type);

    std::uint32_t contextLength() const { return m_contextLength; }
    CacheFormat format() const { return m_format; }
    /// Bytes of one position's keys in one layer: kvHeads rows as simd::packKv writes them.
    std::size_t keyStride() const { return m_keyStride; }
    std::size_t valueStride() const { return m_valueStride; }
    std::uint8_t* keys(std::size_t layer, std::size_t position) {
        return at(m_keys, m_keyStride, layer, position);
    }
    std::uint8_t* values(std::size_t layer, std::size_t position) {
        return at(m_values, m_valueStride, layer, position);
    }
    /// modelDim floats; null for architectures that do not keep them.
    float* layerInput(std::size_t layer, std::size_t position);

    /// Gives the memory back.
    void discard();

  private:
    KvCache() = default;
    std::uint8_t* at(PageBuffer& buffer, std::size_t stride, std::size_t layer, std::size_t position) const {
        return reinterpret_cast<std::uint8_t*>(buffer.data()) + (layer * m_contextLength + position) * stride;
    }

    std::uint32_t m_contextLength = 0;
    CacheFormat m_format{};
    std::size_t m_keyStride = 0;
    std::size_t m_valueStride = 0;
    std::size_t m_modelDim = 0;
    PageBuffer m_keys;
    PageBuffer m_values;
    PageBuffer m_layerInputs;
};

}  // namespace onebit
