// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <utility>

namespace onebit::app {

/// A lock between processes that the system gives back with its holder, at whatever moment that is killed:
/// what counts is the open file, not what is written in it. (QLockFile writes the holder's name into a new
/// file, and a process killed before that leaves a lock which nobody can tell from a held one.) A file system
/// that knows no locks counts as free.
///
/// Not to be used from two threads at once. Two locks of one process exclude each other too.
class ProcessLock {
  public:
    enum class Outcome {
        kHeld,         ///< by this object, until release()
        kTaken,        ///< another object or process holds it
        kUnavailable,  ///< the file can be neither opened nor made
    };

    /// Touches nothing yet. The lock file is made when the lock is taken and removed with it.
    explicit ProcessLock(std::filesystem::path file) : m_file(std::move(file)) {}
    ~ProcessLock() { release(); }
    ProcessLock(const ProcessLock&) = delete;
    ProcessLock& operator=(const ProcessLock&) = delete;

    /// Does not wait. kHeld at once where this object holds it already.
    Outcome take();
    void release();
    bool isHeld() const { return m_handle != kNone; }

  private:
    /// A file descriptor, or Windows' handle as a number.
    using Handle = std::intptr_t;
    static constexpr Handle kNone = -1;

    std::filesystem::path m_file;
    Handle m_handle = kNone;
};

}  // namespace onebit::app
