// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

#include "inference/base/result.h"

namespace onebit {

/// Zeroed memory straight from the system, aligned to a page. Pages take RAM only once they are written, so
/// a large buffer costs what is used of it. Little that is used densely comes from the heap: made and freed
/// again and again, it is the same memory, which the system does not have to clear. Movable; freed when
/// destroyed.
class PageBuffer {
  public:
    PageBuffer() = default;
    ~PageBuffer();
    PageBuffer(PageBuffer&& other) noexcept;
    PageBuffer& operator=(PageBuffer&& other) noexcept;
    PageBuffer(const PageBuffer&) = delete;
    PageBuffer& operator=(const PageBuffer&) = delete;

    enum class Use {
        kSparse,  ///< grows slowly: small pages
        kDense,   ///< all of it is read again and again: large pages where the system has them
    };
    /// The most that comes from the heap. Allocators go to the system themselves for more.
    static constexpr std::size_t kHeapBytes = std::size_t{96} * 1024;
    /// kOutOfMemory if the system refuses. A size of 0 is fine.
    static Result<PageBuffer> allocate(std::size_t bytes, Use use);

    std::byte* data() { return m_data; }
    const std::byte* data() const { return m_data; }
    std::size_t size() const { return m_size; }
    /// Gives the pages back to the system; what was written is lost and reads as zero or as before.
    void discard();

  private:
    void free();

    std::byte* m_data = nullptr;
    std::size_t m_size = 0;
    bool m_onHeap = false;
};

}  // namespace onebit
