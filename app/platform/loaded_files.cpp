// SPDX-License-Identifier: Apache-2.0
#include "app/platform/loaded_files.h"

#include <fcntl.h>
#include <unistd.h>

namespace onebit::app {
namespace {

/// Reads a number of base 16 and moves `at` behind it.
std::uintptr_t takeHex(const char*& at) {
    std::uintptr_t value = 0;
    for (;; ++at) {
        const char letter = *at;
        if (letter >= '0' && letter <= '9') {
            value = value * 16 + static_cast<std::uintptr_t>(letter - '0');
        } else if (letter >= 'a' && letter <= 'f') {
            value = value * 16 + static_cast<std::uintptr_t>(letter - 'a' + 10);
        } else {
            return value;
        }
    }
}

/// The name behind the last slash, or null if the line names no file.
const char* fileName(const char* line) {
    const char* name = nullptr;
    for (; *line != '\0'; ++line) {
        if (*line == '/') name = line + 1;
    }
    return name;
}

}  // namespace

// A line is "begin-end rwxp offset device inode   /folder/file"; those of one file follow each other.
void LoadedFiles::take(const char* line) {
    const char* name = fileName(line);
    if (name == nullptr || m_count == kMostFiles) return;
    const char* at = line;
    File file;
    file.begin = takeHex(at);
    if (*at++ != '-') return;
    file.end = takeHex(at);
    if (*at++ != ' ') return;
    for (int right = 0; right < 4; ++right) {
        if (at[right] == '\0') return;
    }
    const bool isCode = at[2] == 'x';
    at += 5;
    if (takeHex(at) == 0) m_base = file.begin;
    if (!isCode) return;
    file.base = m_base;
    for (std::size_t i = 0; i + 1 < sizeof file.name && name[i] != '\0'; ++i)
        file.name[i] = name[i];
    m_files[m_count++] = file;
}

void LoadedFiles::read() {
    m_count = 0;
    m_base = 0;
    const int maps = ::open("/proc/self/maps", O_RDONLY | O_CLOEXEC);
    if (maps < 0) return;
    char line[kLongestLine];
    std::size_t length = 0;
    char piece[1024];
    for (ssize_t count = ::read(maps, piece, sizeof piece); count > 0;
         count = ::read(maps, piece, sizeof piece)) {
        for (ssize_t i = 0; i < count; ++i) {
            if (piece[i] != '\n') {
                if (length + 1 < sizeof line) line[length++] = piece[i];
                continue;
            }
            line[length] = '\0';
            take(line);
            length = 0;
        }
    }
    ::close(maps);
}

const LoadedFiles::File* LoadedFiles::holding(std::uintptr_t address) const {
    for (std::size_t i = 0; i < m_count; ++i) {
        if (address >= m_files[i].begin && address < m_files[i].end) return &m_files[i];
    }
    return nullptr;
}

}  // namespace onebit::app
