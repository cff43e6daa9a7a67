// SPDX-License-Identifier: Apache-2.0
#include <windows.h>

#include <array>
#include <iostream>
#include <memory>
#include <string_view>

#include "app/cli/console.h"
#include "app/cli/terminal.h"

namespace onebit::app::cli {
namespace {

std::string utf8Of(std::wstring_view wide) {
    const int length = static_cast<int>(wide.size());
    const int bytes = WideCharToMultiByte(CP_UTF8, 0, wide.data(), length, nullptr, 0, nullptr, nullptr);
    std::string text(static_cast<std::size_t>(bytes), '\0');
    WideCharToMultiByte(CP_UTF8, 0, wide.data(), length, text.data(), bytes, nullptr, nullptr);
    return text;
}

}  // namespace

Utf8Console::Utf8Console() {
    if (outputIsTerminal() || errorIsTerminal()) {
        m_outputEncoding = GetConsoleOutputCP();
        SetConsoleOutputCP(CP_UTF8);
    }
    for (const DWORD stream : {STD_OUTPUT_HANDLE, STD_ERROR_HANDLE}) {
        const HANDLE console = GetStdHandle(stream);
        DWORD mode = 0;
        if (GetConsoleMode(console, &mode) != 0)
            SetConsoleMode(console, mode | ENABLE_VIRTUAL_TERMINAL_PROCESSING);
    }
}

Utf8Console::~Utf8Console() {
    if (m_outputEncoding != 0) SetConsoleOutputCP(m_outputEncoding);
}

Utf8Arguments::Utf8Arguments(int count, char** arguments) {
    int words = 0;
    const std::unique_ptr<wchar_t*, decltype(&LocalFree)> wide(CommandLineToArgvW(GetCommandLineW(), &words),
                                                               &LocalFree);
    if (!wide) {
        m_pointers.assign(arguments, arguments + count);
        return;
    }
    for (int i = 0; i < words; ++i)
        m_words.push_back(utf8Of(wide.get()[i]));
    for (std::string& word : m_words)
        m_pointers.push_back(word.data());
}

bool readLine(std::string& line) {
    if (!inputIsTerminal()) return static_cast<bool>(std::getline(std::cin, line));
    // Bytes from a console come in its own encoding; only wide characters are what was typed.
    std::wstring wide;
    std::array<wchar_t, 512> part{};
    while (wide.empty() || wide.back() != L'\n') {
        DWORD read = 0;
        const bool done = ReadConsoleW(GetStdHandle(STD_INPUT_HANDLE), part.data(),
                                       static_cast<DWORD>(part.size()), &read, nullptr) != 0;
        if (!done || read == 0) return false;
        wide.append(part.data(), read);
    }
    constexpr wchar_t kControlZ = 26;  // how a person ends the input there
    if (wide.front() == kControlZ) return false;
    wide.erase(wide.find_last_not_of(L"\r\n") + 1);
    line = utf8Of(wide);
    return true;
}

}  // namespace onebit::app::cli
