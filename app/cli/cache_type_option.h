// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/App.hpp>

#include "inference/cache_type.h"

namespace onebit::app::cli {

/// The option --cache-type of a command. Declared on `app`; must not move after that.
class CacheTypeOption {
  public:
    explicit CacheTypeOption(CLI::App& app);
    CacheTypeOption(const CacheTypeOption&) = delete;
    CacheTypeOption& operator=(const CacheTypeOption&) = delete;

    CacheType value() const { return m_type; }

  private:
    CacheType m_type = CacheType::kF16;
};

}  // namespace onebit::app::cli
