// SPDX-License-Identifier: Apache-2.0
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "app/platform/process_lock.h"

namespace onebit::app {
namespace {

/// Whether the open file still has its name: the holder before may have removed it after it was opened here.
bool hasName(int descriptor) {
    struct stat file {};
    return ::fstat(descriptor, &file) != 0 || file.st_nlink > 0;
}

}  // namespace

ProcessLock::Outcome ProcessLock::take() {
    while (!isHeld()) {
        const int descriptor = ::open(m_file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
        if (descriptor < 0) return Outcome::kUnavailable;
        const bool isTaken = ::flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
        if (!isTaken && hasName(descriptor)) {
            m_handle = descriptor;
        } else {
            ::close(descriptor);
            if (isTaken) return Outcome::kTaken;
        }
    }
    return Outcome::kHeld;
}

void ProcessLock::release() {
    if (!isHeld()) return;
    // Removed while it is held: whoever has opened it already sees that it has lost its name, and makes it
    // anew.
    ::unlink(m_file.c_str());
    ::close(static_cast<int>(m_handle));
    m_handle = kNone;
}

}  // namespace onebit::app
