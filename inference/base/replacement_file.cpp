// SPDX-License-Identifier: Apache-2.0
#include "inference/base/replacement_file.h"

#include <algorithm>
#include <random>
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
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#endif

namespace onebit {
namespace {

constexpr std::intptr_t kClosed = -1;

std::string utf8Path(const std::filesystem::path& path) {
    const std::u8string text = path.u8string();
    return {text.begin(), text.end()};
}

#ifdef _WIN32

int lastError() {
    return static_cast<int>(GetLastError());
}

bool alreadyExists(int error) {
    return error == ERROR_FILE_EXISTS;
}

HANDLE handleOf(std::intptr_t file) {
    return reinterpret_cast<HANDLE>(file);
}

/// kClosed on failure.
std::intptr_t createNew(const std::filesystem::path& path) {
    const HANDLE file = CreateFileW(path.c_str(), GENERIC_WRITE, FILE_SHARE_READ, nullptr, CREATE_NEW,
                                    FILE_ATTRIBUTE_NORMAL, nullptr);
    return file == INVALID_HANDLE_VALUE ? kClosed : reinterpret_cast<std::intptr_t>(file);
}

/// Bytes written; 0 on failure.
std::size_t writeSome(std::intptr_t file, std::span<const std::byte> bytes) {
    DWORD written = 0;
    return WriteFile(handleOf(file), bytes.data(), static_cast<DWORD>(bytes.size()), &written, nullptr) != 0
               ? written
               : 0;
}

bool flush(std::intptr_t file) {
    return FlushFileBuffers(handleOf(file)) != 0;
}

bool closeFile(std::intptr_t file) {
    return CloseHandle(handleOf(file)) != 0;
}

bool replace(const std::filesystem::path& from, const std::filesystem::path& to) {
    return MoveFileExW(from.c_str(), to.c_str(), MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH) != 0;
}

#else

int lastError() {
    return errno;
}

bool alreadyExists(int error) {
    return error == EEXIST;
}

std::intptr_t createNew(const std::filesystem::path& path) {
    constexpr mode_t kReadableByAll = 0666;  // less what the process's umask takes away
    return ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kReadableByAll);
}

std::size_t writeSome(std::intptr_t file, std::span<const std::byte> bytes) {
    for (;;) {
        const ssize_t written = ::write(static_cast<int>(file), bytes.data(), bytes.size());
        if (written >= 0) return static_cast<std::size_t>(written);
        if (errno != EINTR) return 0;
    }
}

bool flush(std::intptr_t file) {
    return ::fsync(static_cast<int>(file)) == 0;
}

bool closeFile(std::intptr_t file) {
    return ::close(static_cast<int>(file)) == 0;
}

/// The new name is on the disk when the folder is; a file system that cannot promise that is no error.
bool replace(const std::filesystem::path& from, const std::filesystem::path& to) {
    if (std::rename(from.c_str(), to.c_str()) != 0) return false;
    const std::filesystem::path folder = to.has_parent_path() ? to.parent_path() : std::filesystem::path(".");
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor >= 0) {
        ::fsync(descriptor);
        ::close(descriptor);
    }
    return true;
}

#endif

tl::unexpected<Error> failWith(const std::filesystem::path& path, int error) {
    return fail(ErrorCode::kFileUnwritable, utf8Path(path) + ": " + std::system_category().message(error));
}

}  // namespace

ReplacementFile::ReplacementFile(std::filesystem::path path, std::filesystem::path temporary,
                                 std::intptr_t handle)
    : m_path(std::move(path)), m_temporary(std::move(temporary)), m_handle(handle) {}

ReplacementFile::ReplacementFile(ReplacementFile&& other) noexcept
    : m_path(std::move(other.m_path)),
      m_temporary(std::move(other.m_temporary)),
      m_handle(std::exchange(other.m_handle, kClosed)) {
    other.m_temporary.clear();
}

ReplacementFile::~ReplacementFile() {
    close();
    std::error_code ignored;
    if (!m_temporary.empty()) std::filesystem::remove(m_temporary, ignored);
}

Result<ReplacementFile> ReplacementFile::create(const std::filesystem::path& path) {
    constexpr int kAttempts = 16;
    int error = 0;
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        std::filesystem::path temporary = path;
        temporary += "." + std::to_string(std::random_device()()) + ".part";
        const std::intptr_t handle = createNew(temporary);
        if (handle != kClosed) return ReplacementFile(path, std::move(temporary), handle);
        error = lastError();
        if (!alreadyExists(error)) break;
    }
    return failWith(path, error);
}

tl::unexpected<Error> ReplacementFile::unwritable() const {
    return failWith(m_path, lastError());
}

void ReplacementFile::close() {
    if (m_handle != kClosed) closeFile(std::exchange(m_handle, kClosed));
}

Result<void> ReplacementFile::write(std::span<const std::byte> bytes) {
    constexpr std::size_t kMostAtOnce = std::size_t{1} << 24U;
    while (!bytes.empty()) {
        const std::size_t written = writeSome(m_handle, bytes.first(std::min(bytes.size(), kMostAtOnce)));
        if (written == 0) return unwritable();
        bytes = bytes.subspan(written);
    }
    return {};
}

Result<void> ReplacementFile::commit() {
    if (!flush(m_handle)) return unwritable();
    if (!closeFile(std::exchange(m_handle, kClosed))) return unwritable();
    if (!replace(m_temporary, m_path)) return unwritable();
    m_temporary.clear();
    return {};
}

}  // namespace onebit
