// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/App.hpp>
#include <memory>
#include <span>

#include "inference/base/result.h"

namespace onebit::app::cli {

/// One command of onebit-cli. It declares its options when it is made and works when it is run.
class Command {
  public:
    virtual ~Command() = default;
    Command() = default;
    Command(const Command&) = delete;
    Command& operator=(const Command&) = delete;

    /// Called once, after the options were parsed. Prints results on standard output; what goes wrong is
    /// returned, and main() makes a sentence of it.
    virtual Result<void> run() = 0;

    /// After run() returned no error: true if the command came to nothing and has told why itself.
    virtual bool hasFailed() const { return false; }
};

/// A row of the table of commands; adding a command means adding a file in commands/ and a row.
struct CommandRow {
    const char* name;
    const char* summary;
    /// Declares the command's options on `app`, which outlives the command.
    std::unique_ptr<Command> (*make)(CLI::App& app);
};

/// In the order of the help.
std::span<const CommandRow> commandTable();

}  // namespace onebit::app::cli
