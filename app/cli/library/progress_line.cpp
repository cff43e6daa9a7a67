// SPDX-License-Identifier: Apache-2.0
#include "app/cli/library/progress_line.h"

#include <algorithm>
#include <iostream>
#include <string>

#include "app/cli/terminal.h"

namespace onebit::app::cli {
namespace {

constexpr int kBarWidth = 24;
constexpr int kMostNameLength = 32;
constexpr int kPercent = 100;

}  // namespace

ProgressLine::ProgressLine() : m_isTerminal(errorIsTerminal()) {}

ProgressLine::~ProgressLine() {
    clear();
}

void ProgressLine::show(const QString& name, qint64 done, qint64 total, const QString& words) {
    if (!m_isTerminal) return;
    std::string line = withoutControlCharacters(name.left(kMostNameLength).toStdString());
    if (total > 0) {
        const double share = std::clamp(static_cast<double>(done) / static_cast<double>(total), 0.0, 1.0);
        const int full = static_cast<int>(share * kBarWidth);
        line += " [" + std::string(static_cast<std::size_t>(full), '#') +
                std::string(static_cast<std::size_t>(kBarWidth - full), '.') + "] " +
                std::to_string(static_cast<int>(share * kPercent)) + '%';
    }
    if (!words.isEmpty()) line += "  " + withoutControlCharacters(words.toStdString());
    // Back to the beginning of the line, and away with what was there.
    std::cerr << "\r\x1b[2K" << line << std::flush;
    m_isShown = true;
}

void ProgressLine::clear() {
    if (m_isShown) std::cerr << "\r\x1b[2K" << std::flush;
    m_isShown = false;
}

}  // namespace onebit::app::cli
