// SPDX-License-Identifier: Apache-2.0
#include "inference/base/page_buffer.h"

#include <cstring>
#include <new>
#include <string>
#include <utility>

#ifdef _WIN32
#ifndef NOMINMAX
#define NOMINMAX
#endif
#include <windows.h>
#else
#include <sys/mman.h>
#endif

namespace onebit {
namespace {

#ifdef _WIN32
std::byte* mapPages(std::size_t bytes, PageBuffer::Use /*use*/) {
    return static_cast<std::byte*>(VirtualAlloc(nullptr, bytes, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE));
}
void unmapPages(std::byte* data, std::size_t /*bytes*/) {
    VirtualFree(data, 0, MEM_RELEASE);
}
void discardPages(std::byte* data, std::size_t bytes) {
    VirtualAlloc(data, bytes, MEM_RESET, PAGE_READWRITE);
}
#else
std::byte* mapPages(std::size_t bytes, PageBuffer::Use use) {
    void* data = ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (data == MAP_FAILED) return nullptr;
#ifdef MADV_HUGEPAGE
    // Weights are streamed through once a token: large pages save most of the address translation.
    if (use == PageBuffer::Use::kDense) ::madvise(data, bytes, MADV_HUGEPAGE);
#else
    (void)use;
#endif
    return static_cast<std::byte*>(data);
}
void unmapPages(std::byte* data, std::size_t bytes) {
    ::munmap(data, bytes);
}
void discardPages(std::byte* data, std::size_t bytes) {
    ::madvise(data, bytes, MADV_DONTNEED);
}
#endif

constexpr std::align_val_t kHeapAlignment{4096};

std::byte* takeFromHeap(std::size_t bytes) {
    void* data = ::operator new(bytes, kHeapAlignment, std::nothrow);
    if (data != nullptr) std::memset(data, 0, bytes);
    return static_cast<std::byte*>(data);
}

}  // namespace

PageBuffer::~PageBuffer() {
    free();
}

void PageBuffer::free() {
    if (m_onHeap) {
        ::operator delete(m_data, kHeapAlignment);
    } else if (m_data != nullptr) {
        unmapPages(m_data, m_size);
    }
}

PageBuffer::PageBuffer(PageBuffer&& other) noexcept
    : m_data(std::exchange(other.m_data, nullptr)),
      m_size(std::exchange(other.m_size, 0)),
      m_onHeap(std::exchange(other.m_onHeap, false)) {}

PageBuffer& PageBuffer::operator=(PageBuffer&& other) noexcept {
    if (this != &other) {
        free();
        m_data = std::exchange(other.m_data, nullptr);
        m_size = std::exchange(other.m_size, 0);
        m_onHeap = std::exchange(other.m_onHeap, false);
    }
    return *this;
}

Result<PageBuffer> PageBuffer::allocate(std::size_t bytes, Use use) {
    PageBuffer buffer;
    if (bytes == 0) return buffer;
    buffer.m_onHeap = use == Use::kDense && bytes <= kHeapBytes;
    buffer.m_data = buffer.m_onHeap ? takeFromHeap(bytes) : mapPages(bytes, use);
    if (buffer.m_data == nullptr)
        return fail(ErrorCode::kOutOfMemory, std::to_string(bytes) + " bytes were refused");
    buffer.m_size = bytes;
    return buffer;
}

void PageBuffer::discard() {
    if (m_data != nullptr && !m_onHeap) discardPages(m_data, m_size);
}

}  // namespace onebit
