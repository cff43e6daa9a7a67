// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

#include "inference/base/result.h"
#include "inference/session.h"

namespace onebit {

class LoadedModel;

/// Foretells tokens, so that the model can check several of them in one pass over its weights. What it says
/// decides how fast a reply comes and never what it says. Confined to one thread.
class Drafter {
  public:
    virtual ~Drafter() = default;
    Drafter() = default;
    Drafter(const Drafter&) = delete;
    Drafter& operator=(const Drafter&) = delete;

    /// At most `most` tokens that may follow `history`; fewer or none where it knows nothing.
    virtual std::vector<Token> foretell(std::span<const Token> history, std::size_t most) = 0;

    /// Foretelling takes time that must be weighed against what it saves.
    virtual bool costly() const = 0;
};

/// What a session's options ask for; null where nothing is to be foretold. The errors of createSession().
Result<std::unique_ptr<Drafter>> createDrafter(const LoadedModel& model, const SessionOptions& options,
                                               std::uint32_t contextLength);

}  // namespace onebit
