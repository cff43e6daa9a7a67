// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "inference/base/page_buffer.h"
#include "inference/base/result.h"
#include "inference/model/config.h"
#include "inference/runtime/cache_format.h"
#include "simd/attention.h"

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
    /// One head's rows in one layer, from position 0 on; they lie side by side.
    simd::KvRows keys(std::size_t layer, std::size_t kvHead) const;
    simd::KvRows values(std::size_t layer, std::size_t kvHead) const;
    /// Writes what one position leaves in one layer: kvHeads x headDim floats each. Different positions may
    /// be written by different threads.
    void store(std::size_t layer, std::size_t position, const float* keys, const float* values);
    /// modelDim floats; null for architectures that do not keep them.
    float* layerInput(std::size_t layer, std::size_t position);

    /// Gives the memory back.
    void discard();

  private:
    /// The rows of every head in every layer, head by head, each with room for the whole context: generating
    /// a token reads a head's rows one after the other, and memory is quickest from one address to the next.
    struct Rows {
        simd::KvFormat format{};
        std::size_t rowBytes = 0;
        PageBuffer memory;
    };

    KvCache() = default;
    /// Number of the head's row for position 0.
    std::size_t firstRow(std::size_t layer, std::size_t kvHead) const {
        return (layer * m_kvHeads + kvHead) * m_contextLength;
    }
    simd::KvRows rowsOf(const Rows& rows, std::size_t layer, std::size_t kvHead) const;
    void store(Rows& rows, std::size_t layer, std::size_t position, const float* heads);

    std::uint32_t m_contextLength = 0;
    std::size_t m_kvHeads = 0;
    std::size_t m_headDim = 0;
    std::size_t m_modelDim = 0;
    Rows m_keys;
    Rows m_values;
    PageBuffer m_layerInputs;
};

}  // namespace onebit
