// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

#include "inference/chat_template/jinja/failure.h"

namespace onebit::jinja {

/// What one rendering may use up. With the defaults templates of models write chats of thousands of messages,
/// and none takes longer than a fraction of a second.
struct Limits {
    std::uint64_t steps = 2'000'000;         ///< expressions, statements and items visited
    std::uint64_t bytes = 256U << 20U;       ///< of everything made on the way, whether still alive or not
    std::uint64_t outputBytes = 16U << 20U;  ///< of the prompt
    std::uint32_t depth = 200;               ///< of nested evaluation, macros included, and of nested values
};

/// Counts what a rendering uses; throws Failure when it is too much.
class Budget {
  public:
    explicit Budget(const Limits& limits) : m_limits(limits) {}

    const Limits& limits() const { return m_limits; }

    void step(std::uint64_t count = 1) {
        m_steps += count;
        if (m_steps > m_limits.steps) failWith("the template takes too many steps");
    }
    /// Before so many bytes are made. Making bytes takes time as well.
    void make(std::uint64_t bytes) {
        constexpr std::uint64_t kBytesAStep = 256;
        if (bytes > m_limits.bytes - m_bytes) failWith("the template makes too much text");
        m_bytes += bytes;
        step(bytes / kBytesAStep);
    }
    /// Before so many bytes are looked at.
    void look(std::uint64_t bytes) {
        constexpr std::uint64_t kBytesAStep = 1024;
        step(bytes / kBytesAStep);
    }

  private:
    friend class Depth;

    Limits m_limits;
    std::uint64_t m_steps = 0;
    std::uint64_t m_bytes = 0;
    std::uint32_t m_depth = 0;
};

/// One level of nesting while it lives.
class Depth {
  public:
    explicit Depth(Budget& budget) : m_budget(budget) {
        if (m_budget.m_depth >= m_budget.m_limits.depth) failWith("the template is nested too deeply");
        ++m_budget.m_depth;
    }
    ~Depth() { --m_budget.m_depth; }
    Depth(const Depth&) = delete;
    Depth& operator=(const Depth&) = delete;

  private:
    Budget& m_budget;
};

}  // namespace onebit::jinja
