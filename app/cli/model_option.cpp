// SPDX-License-Identifier: Apache-2.0
#include "app/cli/model_option.h"

#include <iostream>
#include <utility>

#include "app/cli/kernel_option.h"
#include "app/cli/terminal.h"
#include "app/platform/paths.h"

namespace onebit::app::cli {

ModelOption::ModelOption(CLI::App& app) {
    app.add_option("--model", m_file, "GGUF file; without it the built-in starter model")->type_name("FILE");
}

std::filesystem::path ModelOption::path() const {
    return m_file.empty() ? starterModelPath() : pathFromUtf8(m_file);
}

Result<LoadedModel> load(const std::filesystem::path& file, const SessionOptions& options) {
    LoadOptions loadOptions;
    loadOptions.contextLength = options.contextLength;
    loadOptions.threads = options.threads;
    loadOptions.cacheType = options.cacheType;
    const StopFlag never;
    loadOptions.chooseKernel = kernelChooser().forThreads(options.threads, never);
    auto model = loadModel(file, loadOptions);
    if (!model) return tl::unexpected(std::move(model.error()));

    if (!(*model)->info().warning.empty())
        std::cerr << "onebit-cli: " << withoutControlCharacters((*model)->info().warning) << '\n';

    auto session = createSession(*model, options);
    if (!session) return tl::unexpected(std::move(session.error()));
    return LoadedModel{std::move(*model), std::move(*session)};
}

}  // namespace onebit::app::cli
