#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "inference/base/page_buffer.h"
#include "inference/base/result.h"
#include "inference/model/config.h"

namespace onebit {

/// What a sequence leaves behind in every layer: keys and values in half precision, and for architectures
/// that look one position back, the layers' inputs. The memory for the whole context is reserved at once but
/// takes RAM only as positions are written. Everything at a position depends on the tokens up to it alone,
/// so cutting a sequence short needs nothing but forgetting its length.
class KvCache {
  public:
    /// kOutOfMemory.
    static Result<KvCache> create(const ModelConfig& config, std::uint32_t contextLength);
    /// Bytes when every position is written; nullopt if that overflows.
    static std::optional<std::uint64_t> bytesFor(const ModelConfig& config, std::uint32_t contextLength);

    std::uint32_t contextLength() const { return m_contextLength; }
    /// Halves of one position in one layer: kvHeads x headDim.
    std::size_t stride() const { return m_kvDim; }
    std::uint16_t* keys(std::size_t layer, std::size_t position) { return at(m_keys, layer, position); }
    std::uint16_t* values(std::size_t layer, std::size_t position) { return at(m_values, layer, position); }
    /// modelDim floats; null for architectures that do not keep them.
    float* layerInput(std::size_t layer, std::size_t position);

    /// Gives the memory back.
    void discard();

  private:
    KvCache() = default;
    std::uint16_t* at(PageBuffer& buffer, std::size_t layer, std::size_t position) const {
        return reinterpret_cast<std::uint16_t*>(buffer.data()) +
               (layer * m_contextLength + position) * m_kvDim;
    }

    std::uint32_t m_contextLength = 0;
    std::size_t m_kvDim = 0;
    std::size_t m_modelDim = 0;
    PageBuffer m_keys;
    PageBuffer m_values;
    PageBuffer m_layerInputs;
};

}  // namespace onebit
