// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/App.hpp>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

#include "inference/model.h"
#include "inference/session.h"

namespace onebit::app::cli {

/// The option --model of a command. Declared on `app`; must not move after that.
class ModelOption {
  public:
    explicit ModelOption(CLI::App& app);
    ModelOption(const ModelOption&) = delete;
    ModelOption& operator=(const ModelOption&) = delete;

    /// The file that was named, or the built-in starter model.
    std::filesystem::path path() const;

  private:
    std::string m_file;
};

/// A model and a session on it.
struct LoadedModel {
    std::shared_ptr<const Model> model;
    std::unique_ptr<Session> session;
};

/// Loads the weights and opens a session. Zeros mean what they mean in LoadOptions.
Result<LoadedModel> load(const std::filesystem::path& file, const SessionOptions& options);

}  // namespace onebit::app::cli
