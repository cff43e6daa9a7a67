// SPDX-License-Identifier: Apache-2.0
#include "app/cli/terminal.h"

#include <cstddef>

#ifdef _WIN32
#include <io.h>
#else
#include <unistd.h>
#endif

namespace onebit::app::cli {
namespace {

bool isTerminal(int descriptor) {
#ifdef _WIN32
    return _isatty(descriptor) != 0;
#else
    return isatty(descriptor) == 1;
#endif
}

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

}  // namespace

bool inputIsTerminal() {
    return isTerminal(0);
}

bool outputIsTerminal() {
    return isTerminal(1);
}

bool errorIsTerminal() {
    return isTerminal(2);
}

std::string withoutControlCharacters(std::string_view text) {
    std::string clean;
    clean.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0U;
        const bool lowControl = (byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7F;
        // U+0080 to U+009F, where some terminals know one-character forms of the escape sequences.
        const bool highControl = byte == 0xC2 && next >= 0x80 && next < 0xA0;
        if (lowControl || highControl) {
            clean += kReplacement;
            i += highControl ? 1 : 0;
        } else {
            clean += text[i];
        }
    }
    return clean;
}

std::string dimmed(std::string_view text) {
    return std::string("\x1b[2m").append(text).append("\x1b[0m");
}

std::string forTerminal(std::string_view text) {
    return outputIsTerminal() ? withoutControlCharacters(text) : std::string(text);
}

}  // namespace onebit::app::cli
