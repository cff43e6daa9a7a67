// SPDX-License-Identifier: Apache-2.0
#include "app/cli/read_text.h"

#include <fstream>
#include <iostream>
#include <iterator>

#include "app/platform/paths.h"

namespace onebit::app::cli {

Result<std::string> readText(const std::string& file) {
    using Bytes = std::istreambuf_iterator<char>;
    if (file == "-") return std::string(Bytes(std::cin), Bytes());
    std::ifstream stream(pathFromUtf8(file), std::ios::binary);
    std::string text{Bytes(stream), Bytes()};
    if (!stream.is_open() || stream.bad()) return fail(ErrorCode::kFileUnreadable, file);
    return text;
}

}  // namespace onebit::app::cli
