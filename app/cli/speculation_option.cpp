// SPDX-License-Identifier: Apache-2.0
#include "app/cli/speculation_option.h"

#include <utility>

#include "app/cli/kernel_option.h"
#include "app/platform/paths.h"

namespace onebit::app::cli {

SpeculationOption::SpeculationOption(CLI::App& app) {
    auto* draft =
        app.add_option("--draft-model", m_draftModel,
                       "GGUF file of a small model with the same vocabulary, which foretells what the "
                       "large one will say; replies stay the same, to the token")
            ->type_name("FILE");
    app.add_flag("--no-speculation", m_off, "Do not look up in the chat what may come next")->excludes(draft);
}

Result<void> SpeculationOption::applyTo(SessionOptions& options) const {
    options.promptLookup = !m_off;
    if (m_draftModel.empty()) return {};
    LoadOptions loadOptions;
    loadOptions.contextLength = options.contextLength;
    loadOptions.threads = options.threads;
    loadOptions.cacheType = options.cacheType;
    const StopFlag never;
    loadOptions.chooseKernel = kernelChooser().forThreads(options.threads, never);
    auto model = loadModel(pathFromUtf8(m_draftModel), loadOptions);
    if (!model) return tl::unexpected(model.error());
    options.draftModel = std::move(*model);
    return {};
}

}  // namespace onebit::app::cli
