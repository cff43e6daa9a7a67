// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/App.hpp>
#include <string>

#include "inference/session.h"

namespace onebit::app::cli {

/// The options --draft-model and --no-speculation of a command. Declared on `app`; must not move after that.
class SpeculationOption {
  public:
    explicit SpeculationOption(CLI::App& app);
    SpeculationOption(const SpeculationOption&) = delete;
    SpeculationOption& operator=(const SpeculationOption&) = delete;

    /// Loads the draft model, if one was named, for sessions with these options.
    Result<void> applyTo(SessionOptions& options) const;

  private:
    std::string m_draftModel;
    bool m_off = false;
};

}  // namespace onebit::app::cli
