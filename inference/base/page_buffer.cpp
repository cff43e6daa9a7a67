// SPDX-License-Identifier: Apache-2.0
#include "inference/base/page_buffer.h"

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

}  // namespace

PageBuffer::~PageBuffer() {
    if (m_data != nullptr) unmapPages(m_data, m_size);
}

PageBuffer::PageBuffer(PageBuffer&& other) noexcept
    : m_data(std::exchange(other.m_data, nullptr)), m_size(std::exchange(other.m_size, 0)) {}

PageBuffer& PageBuffer::operator=(PageBuffer&& other) noexcept {
    if (this != &other) {
        if (m_data != nullptr) unmapPages(m_data, m_size);
        m_data = std::exchange(other.m_data, nullptr);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

Result<PageBuffer> PageBuffer::allocate(std::size_t bytes, Use use) {
    PageBuffer buffer;
    if (bytes == 0) return buffer;
    buffer.m_data = mapPages(bytes, use);
    if (buffer.m_data == nullptr)
        return fail(ErrorCode::kOutOfMemory, std::to_string(bytes) + " bytes were refused");
    buffer.m_size = bytes;
    return buffer;
}

void PageBuffer::discard() {
    if (m_data != nullptr) discardPages(m_data, m_size);
}

}  // namespace onebit
