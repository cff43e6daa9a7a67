// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace onebit::app::cli {

/// One line on standard error that is written over again and again, if a person reads it; else nothing.
class ProgressLine {
  public:
    ProgressLine();
    /// Leaves an empty line.
    ~ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    /// A name, a bar (none if `total` is not positive), and words.
    void show(const QString& name, qint64 done, qint64 total, const QString& words);
    void clear();

  private:
    bool m_isTerminal;
    bool m_isShown = false;
};

}  // namespace onebit::app::cli
