// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <system_error>

#include "inference/convert.h"

namespace onebit {
namespace {

std::string utf8(const std::filesystem::path& path) {
    const std::u8string text = path.u8string();
    return {text.begin(), text.end()};
}

/// As a shell takes it: bare where every character is harmless, else in single quotes.
std::string quoted(const std::string& argument) {
    constexpr std::string_view kHarmless =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./-+=:@%,";
    if (argument.find_first_not_of(kHarmless) == std::string::npos) return argument;
    std::string text = "'";
    for (const char c : argument) {
        if (c == '\'')
            text += R"('\'')";
        else
            text += c;
    }
    return text + "'";
}

}  // namespace

std::optional<Error> refusalOfFolder(const std::filesystem::path& path) {
    std::error_code ignored;
    if (!std::filesystem::is_directory(path, ignored)) return std::nullopt;
    if (!std::filesystem::exists(path / "config.json", ignored)) return std::nullopt;
    const std::filesystem::path folder = path.has_filename() ? path : path.parent_path();
    std::filesystem::path out = folder.filename();
    out += ".gguf";
    return Error{ErrorCode::kNotConverted,
                 "onebit-cli convert " + quoted(utf8(folder)) + " " + quoted(utf8(out))};
}

}  // namespace onebit
