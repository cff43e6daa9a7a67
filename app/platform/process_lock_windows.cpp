// SPDX-License-Identifier: Apache-2.0
#include <windows.h>

#include "app/platform/process_lock.h"

namespace onebit::app {

// A file that is shared with nobody; the system closes and removes it with the process.
ProcessLock::Outcome ProcessLock::take() {
    if (isHeld()) return Outcome::kHeld;
    const HANDLE handle =
        ::CreateFileW(m_file.c_str(), GENERIC_READ | GENERIC_WRITE | DELETE, 0, nullptr, OPEN_ALWAYS,
                      FILE_ATTRIBUTE_NORMAL | FILE_FLAG_DELETE_ON_CLOSE, nullptr);
    if (handle == INVALID_HANDLE_VALUE) {
        return ::GetLastError() == ERROR_SHARING_VIOLATION ? Outcome::kTaken : Outcome::kUnavailable;
    }
    m_handle = reinterpret_cast<Handle>(handle);
    return Outcome::kHeld;
}

void ProcessLock::release() {
    if (!isHeld()) return;
    ::CloseHandle(reinterpret_cast<HANDLE>(m_handle));
    m_handle = kNone;
}

}  // namespace onebit::app
