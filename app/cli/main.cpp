// SPDX-License-Identifier: Apache-2.0
#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <cstdio>
#include <exception>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "app/about/build_info.h"
#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/kernel_option.h"
#include "app/cli/report.h"
#include "inference/base/simd_target.h"

namespace onebit::app::cli {
namespace {

enum ExitCode { kDone = 0, kFailed = 1, kWrongUsage = 2 };

/// The command line: global options and one subcommand for each row of the table.
class CommandLine {
  public:
    CommandLine() : m_app("Onebit: chat with 1-bit and ternary language models, offline.", "onebit-cli") {
        m_app.set_version_flag(
            "--version", [] { return versionText("onebit-cli"); },
            "Print version, commit and instruction sets, and end");
        m_app.set_help_flag("-h,--help", "Print this help and end");
        m_app
            .add_option("--simd", m_target,
                        "Compute with this instruction set (onebit-cli kernels lists them)")
            ->type_name("TARGET")
            ->check(&runnable);
        addKernelOption(m_app);
        m_app.require_subcommand(1);
        m_app.fallthrough();
        m_app.get_formatter()->column_width(kHelpColumn);
        for (const CommandRow& row : commandTable()) {
            CLI::App* command = m_app.add_subcommand(row.name, row.summary);
            m_commands.push_back({command, row.make(*command)});
        }
    }

    int run(int argumentCount, char** arguments) {
        try {
            m_app.parse(argumentCount, arguments);
        } catch (const CLI::ParseError& error) {
            return m_app.exit(error) == 0 ? kDone : kWrongUsage;
        }
        if (!m_target.empty()) forceTarget(m_target);
        for (const Entry& entry : m_commands) {
            if (!entry.parsed->parsed()) continue;
            if (const auto done = entry.command->run(); !done) {
                reportError(done.error());
                return kFailed;
            }
            if (entry.command->hasFailed()) return kFailed;
        }
        return kDone;
    }

  private:
    static constexpr std::size_t kHelpColumn = 28;

    struct Entry {
        CLI::App* parsed;
        std::unique_ptr<Command> command;
    };

    /// CLI11's form of a check: empty, or what is wrong.
    static std::string runnable(const std::string& name) {
        std::string supported;
        for (const SimdTarget& target : compiledTargets()) {
            if (!target.supported) continue;
            if (target.name == name) return {};
            supported.append(supported.empty() ? "" : ", ").append(target.name);
        }
        return name + " is not an instruction set that this machine can run; there are " + supported;
    }

    CLI::App m_app;
    std::string m_target;
    std::vector<Entry> m_commands;
};

}  // namespace
}  // namespace onebit::app::cli

int main(int argumentCount, char** arguments) {
    try {
        const onebit::app::cli::Utf8Console console;
        onebit::app::cli::Utf8Arguments words(argumentCount, arguments);
        onebit::app::cli::CommandLine commandLine;
        const int exitCode = commandLine.run(words.count(), words.values());
        // What was printed last may have had nowhere to go: a full disk, a closed pipe.
        std::cout.flush();
        return exitCode == 0 && !std::cout.good() ? 1 : exitCode;
    } catch (const std::exception& error) {
        // Memory ran out, in all likelihood; nothing else is thrown this far.
        std::fprintf(stderr, "onebit-cli: This could not be done: %s.\n", error.what());
        return 1;
    }
}
