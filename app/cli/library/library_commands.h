// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "app/cli/command.h"

/// The commands about the models on this computer and those that can be fetched, each in the file of its
/// name. They are the only ones that use Qt, and are left out of builds without it.
namespace onebit::app::cli {

std::unique_ptr<Command> makeListCommand(CLI::App& app);
std::unique_ptr<Command> makePullCommand(CLI::App& app);
std::unique_ptr<Command> makeRmCommand(CLI::App& app);
std::unique_ptr<Command> makeScanCommand(CLI::App& app);
std::unique_ptr<Command> makeVerifyCommand(CLI::App& app);

}  // namespace onebit::app::cli
