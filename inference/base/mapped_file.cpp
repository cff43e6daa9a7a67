// SPDX-License-Identifier: Apache-2.0
#include "inference/base/mapped_file.h"

#include <limits>
#include <string>
#include <system_error>
#include <utility>

#ifdef _WIN32
#ifndef NOMINMAX
#define NOMINMAX
#endif
#include <windows.h>
#else
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "inference/base/whole_pages.h"
#endif

namespace onebit {
namespace {

std::string utf8Path(const std::filesystem::path& path) {
    const std::u8string text = path.u8string();
    return {text.begin(), text.end()};
}

std::string pathAndReason(const std::filesystem::path& path, int systemError) {
    return utf8Path(path) + ": " + std::system_category().message(systemError);
}

struct Mapping {
    const std::byte* data;
    std::size_t size;
};

#ifdef _WIN32

/// Closes a handle at the end of a scope; a view keeps its file open by itself.
struct ScopedHandle {
    HANDLE handle;
    ~ScopedHandle() {
        if (handle != nullptr && handle != INVALID_HANDLE_VALUE) CloseHandle(handle);
    }
};

Result<Mapping> mapWhole(const std::filesystem::path& path) {
    // As on other systems a reader forbids nobody anything: what a conversion has written is looked at while
    // it is still open for writing.
    constexpr DWORD kShared = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;
    const ScopedHandle file{CreateFileW(path.c_str(), GENERIC_READ, kShared, nullptr, OPEN_EXISTING,
                                        FILE_ATTRIBUTE_NORMAL, nullptr)};
    if (file.handle == INVALID_HANDLE_VALUE) {
        const DWORD reason = GetLastError();
        const bool missing = reason == ERROR_FILE_NOT_FOUND || reason == ERROR_PATH_NOT_FOUND;
        return fail(missing ? ErrorCode::kFileNotFound : ErrorCode::kFileUnreadable,
                    pathAndReason(path, static_cast<int>(reason)));
    }
    LARGE_INTEGER size;
    if (GetFileSizeEx(file.handle, &size) == 0) {
        return fail(ErrorCode::kFileUnreadable, pathAndReason(path, static_cast<int>(GetLastError())));
    }
    if (size.QuadPart == 0) return fail(ErrorCode::kFileEmpty, utf8Path(path));
    const auto bytes = static_cast<unsigned long long>(size.QuadPart);
    if (bytes > std::numeric_limits<std::size_t>::max()) return fail(ErrorCode::kOutOfMemory, utf8Path(path));
    const ScopedHandle mapping{CreateFileMappingW(file.handle, nullptr, PAGE_READONLY, 0, 0, nullptr)};
    const void* data = mapping.handle ? MapViewOfFile(mapping.handle, FILE_MAP_READ, 0, 0, 0) : nullptr;
    if (data == nullptr) {
        return fail(ErrorCode::kFileUnreadable, pathAndReason(path, static_cast<int>(GetLastError())));
    }
    return Mapping{static_cast<const std::byte*>(data), static_cast<std::size_t>(bytes)};
}

void unmap(const std::byte* data, std::size_t /*size*/) {
    UnmapViewOfFile(data);
}

#else

/// Closes a descriptor at the end of a scope; a mapping does not need it any longer.
struct ScopedDescriptor {
    int descriptor;
    ~ScopedDescriptor() {
        if (descriptor >= 0) ::close(descriptor);
    }
};

Result<Mapping> mapWhole(const std::filesystem::path& path) {
    // O_NONBLOCK: opening a named pipe must not wait for a writer.
    const ScopedDescriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)};
    if (file.descriptor < 0) {
        const bool missing = errno == ENOENT || errno == ENOTDIR;
        return fail(missing ? ErrorCode::kFileNotFound : ErrorCode::kFileUnreadable,
                    pathAndReason(path, errno));
    }
    struct stat status {};
    if (::fstat(file.descriptor, &status) != 0) {
        return fail(ErrorCode::kFileUnreadable, pathAndReason(path, errno));
    }
    if (!S_ISREG(status.st_mode)) return fail(ErrorCode::kFileUnreadable, utf8Path(path) + ": not a file");
    if (status.st_size == 0) return fail(ErrorCode::kFileEmpty, utf8Path(path));
    const auto bytes = static_cast<unsigned long long>(status.st_size);
    if (bytes > std::numeric_limits<std::size_t>::max()) return fail(ErrorCode::kOutOfMemory, utf8Path(path));
    const auto size = static_cast<std::size_t>(bytes);
    void* data = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.descriptor, 0);
    if (data == MAP_FAILED) return fail(ErrorCode::kFileUnreadable, pathAndReason(path, errno));
    return Mapping{static_cast<const std::byte*>(data), size};
}

void unmap(const std::byte* data, std::size_t size) {
    // munmap takes a non-const pointer although it writes nothing.
    ::munmap(const_cast<std::byte*>(data), size);
}

#endif

}  // namespace

MappedFile::~MappedFile() {
    if (m_data != nullptr) unmap(m_data, m_size);
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : m_data(std::exchange(other.m_data, nullptr)), m_size(std::exchange(other.m_size, 0)) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
    if (this != &other) {
        if (m_data != nullptr) unmap(m_data, m_size);
        m_data = std::exchange(other.m_data, nullptr);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

Result<MappedFile> MappedFile::open(const std::filesystem::path& path) {
    const Result<Mapping> mapping = mapWhole(path);
    if (!mapping) return tl::unexpected(mapping.error());
    MappedFile file;
    file.m_data = mapping->data;
    file.m_size = mapping->size;
    return file;
}

void MappedFile::release(std::span<const std::byte> part) const {
#ifdef _WIN32
    // A view of a file has no such advice on Windows; the system trims its pages by itself.
    (void)part;
#else
    // Whole pages inside the part only: the ones at its edges belong to others too.
    if (m_data == nullptr) return;
    const PageRange pages = wholePagesInside(static_cast<std::size_t>(part.data() - m_data), part.size(),
                                             static_cast<std::size_t>(::sysconf(_SC_PAGESIZE)));
    if (pages.begin == pages.end) return;
    ::madvise(const_cast<std::byte*>(m_data) + pages.begin, pages.end - pages.begin, MADV_DONTNEED);
#endif
}

}  // namespace onebit
