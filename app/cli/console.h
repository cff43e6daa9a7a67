// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace onebit::app::cli {

/// While it lives, the console shows UTF-8 and obeys escape sequences; on systems where it always does,
/// nothing happens. One at a time, made before anything is printed.
class Utf8Console {
  public:
    Utf8Console();
    ~Utf8Console();  // NOLINT(performance-trivially-destructible): not on Windows
    Utf8Console(const Utf8Console&) = delete;
    Utf8Console& operator=(const Utf8Console&) = delete;

  private:
    [[maybe_unused]] unsigned m_outputEncoding = 0;  ///< what the console had before; 0: nothing to put back
};

/// What main() was given, the program's name first, in UTF-8: on Windows main() gets it in an encoding that
/// has no letters but those of the system's language.
class Utf8Arguments {
  public:
    Utf8Arguments(int count, char** arguments);

    int count() const { return static_cast<int>(m_pointers.size()); }
    /// As main() has them; valid as long as this object, which does not move.
    char** values() { return m_pointers.data(); }
    Utf8Arguments(const Utf8Arguments&) = delete;
    Utf8Arguments& operator=(const Utf8Arguments&) = delete;

  private:
    std::vector<std::string> m_words;  ///< only where they had to be made anew
    std::vector<char*> m_pointers;
};

/// The next line of standard input, without its end, in UTF-8. False when there is none.
bool readLine(std::string& line);

}  // namespace onebit::app::cli
