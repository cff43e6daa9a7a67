// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/App.hpp>
#include <string>

#include "app/cli/command.h"
#include "app/cli/library/profile.h"

namespace onebit::app::cli {

/// A command about one model of this computer: its arguments, and what has to be done before it can begin.
class ModelCommand : public Command {
  public:
    explicit ModelCommand(CLI::App& app);

    /// Finds the model and works on it; kInvalidArgument where none is meant.
    Result<void> run() final;

  protected:
    bool json() const { return m_json; }

  private:
    /// `models` holds `model`, and changes when that is removed.
    virtual Result<void> runOn(const InstalledModel& model, InstalledModels& models,
                               const Profile& profile) = 0;

    ProfileOption m_profile;
    std::string m_model;
    bool m_json = false;
};

}  // namespace onebit::app::cli
