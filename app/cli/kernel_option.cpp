// SPDX-License-Identifier: Apache-2.0
#include "app/cli/kernel_option.h"

#include <string>
#include <utility>
#include <vector>

#include "app/platform/paths.h"

namespace onebit::app::cli {
namespace {

/// What was asked for; there is one command line in a process.
KernelRequests& requests() {
    static KernelRequests asked;
    return asked;
}

void takeEnvironment() {
    auto asked = kernelRequestsOfEnvironment();
    if (!asked) throw CLI::ValidationError(asked.error().detail);
    // What the command line says counts.
    requests().merge(std::move(*asked));
}

}  // namespace

void addKernelOption(CLI::App& app) {
    const auto take = [](const std::vector<std::string>& texts) {
        for (const std::string& text : texts) {
            if (auto added = addKernelRequests(text, requests()); !added)
                throw CLI::ValidationError("--kernel: " + added.error().detail);
        }
    };
    app.add_option_function<std::vector<std::string>>(
           "--kernel", take,
           "Multiply weights of a family with this kernel in place of the one that was measured to be the "
           "fastest (onebit-cli kernels lists them); \"default\" does so for all families")
        ->type_name("FAMILY=NAME")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    app.parse_complete_callback(takeEnvironment);
}

KernelChooser kernelChooser() {
    return {defaultProfileFolder(), requests()};
}

}  // namespace onebit::app::cli
