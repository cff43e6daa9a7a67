// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "app/cli/command.h"

/// The commands, each in the file of its name.
namespace onebit::app::cli {

std::unique_ptr<Command> makeBenchCommand(CLI::App& app);
std::unique_ptr<Command> makeChatCommand(CLI::App& app);
std::unique_ptr<Command> makeConvertCommand(CLI::App& app);
std::unique_ptr<Command> makeGenerateCommand(CLI::App& app);
std::unique_ptr<Command> makeInfoCommand(CLI::App& app);
std::unique_ptr<Command> makeKernelsCommand(CLI::App& app);
std::unique_ptr<Command> makeLogitsCommand(CLI::App& app);
std::unique_ptr<Command> makePerplexityCommand(CLI::App& app);
std::unique_ptr<Command> makeTokenizeCommand(CLI::App& app);

}  // namespace onebit::app::cli
