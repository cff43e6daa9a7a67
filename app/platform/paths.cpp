// SPDX-License-Identifier: Apache-2.0
#include "app/platform/paths.h"

#include <cstdint>
#include <cstdlib>
#include <string>
#include <system_error>

#ifdef _WIN32
#include <windows.h>
#include <vector>
#elif defined(__APPLE__)
#include <mach-o/dyld.h>
#include <vector>
#endif

namespace onebit::app {
namespace fs = std::filesystem;
namespace {

constexpr const char* kStarterFile = "share/onebit/onebit-starter.gguf";
#ifdef __APPLE__
constexpr const char* kStarterFileInBundle = "Resources/onebit/onebit-starter.gguf";
#endif

/// An environment variable as a path; empty when it is not set.
fs::path environmentPath(const char* name) {
#ifdef _WIN32
    const std::wstring wide(name, name + std::char_traits<char>::length(name));
    const wchar_t* value = _wgetenv(wide.c_str());
#else
    const char* value = std::getenv(name);
#endif
    return value != nullptr ? fs::path(value) : fs::path();
}

fs::path executableFile() {
#ifdef _WIN32
    std::vector<wchar_t> buffer(32768);
    const DWORD length = GetModuleFileNameW(nullptr, buffer.data(), static_cast<DWORD>(buffer.size()));
    return length > 0 && length < buffer.size() ? fs::path(buffer.data(), buffer.data() + length)
                                                : fs::path();
#elif defined(__APPLE__)
    std::uint32_t size = 0;
    _NSGetExecutablePath(nullptr, &size);
    std::vector<char> buffer(size + 1, '\0');
    if (_NSGetExecutablePath(buffer.data(), &size) != 0) return {};
    std::error_code error;
    return fs::canonical(buffer.data(), error);
#else
    std::error_code error;
    return fs::read_symlink("/proc/self/exe", error);
#endif
}

}  // namespace

fs::path executableFolder() {
    return executableFile().parent_path();
}

fs::path starterModelPath() {
    if (fs::path chosen = environmentPath("ONEBIT_STARTER_MODEL"); !chosen.empty()) return chosen;
#ifdef __APPLE__
    if (executableFolder().filename() == "MacOS")
        return executableFolder().parent_path() / kStarterFileInBundle;
#endif
    return executableFolder().parent_path() / kStarterFile;
}

fs::path defaultProfileFolder() {
    if (fs::path chosen = environmentPath("ONEBIT_PROFILE"); !chosen.empty()) return chosen;
#ifdef _WIN32
    return environmentPath("LOCALAPPDATA") / "Onebit";
#elif defined(__APPLE__)
    return environmentPath("HOME") / "Library" / "Application Support" / "Onebit";
#else
    // The XDG specification: a relative path in the variable is to be ignored.
    if (fs::path data = environmentPath("XDG_DATA_HOME"); data.is_absolute()) return data / "onebit";
    return environmentPath("HOME") / ".local" / "share" / "onebit";
#endif
}

fs::path modelsFolder(const fs::path& profile) {
    return profile / "models";
}

fs::path pathFromUtf8(std::string_view text) {
    return {std::u8string(text.begin(), text.end())};
}

std::string pathToUtf8(const fs::path& path) {
    const std::u8string text = path.u8string();
    return {text.begin(), text.end()};
}

}  // namespace onebit::app
