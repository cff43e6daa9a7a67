// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "inference/model.h"
#include "inference/tokenizer/merge_queue.h"

namespace onebit {

/// A stretch of text while byte-pair encoding merges it with its neighbours.
struct BpeSymbol {
    std::uint32_t begin;    ///< bytes from the text's start
    std::uint32_t length;   ///< 0: merged into the symbol before it
    std::int32_t previous;  ///< index, -1: none
    std::int32_t next;      ///< index, -1: none
    Token id;               ///< -1: not in the vocabulary
};

/// What two neighbours become. The lowest rank of a text is merged first, of equal ranks the leftmost.
struct BpeMerge {
    std::uint32_t rank;
    Token id;
};

/// Byte-pair encoding of one stretch of text in O(n log n), by a priority queue over the pairs of neighbours.
/// Keeps its memory between texts. Not thread-safe.
class BpeMerger {
  public:
    /// Where a queue or a text index could not hold more.
    static constexpr std::size_t kLongestText = std::size_t{1} << 30U;

    void clear() { m_symbols.clear(); }

    /// Appends the next symbol of the text, `length` bytes long.
    void add(std::uint32_t length, Token id) {
        const auto index = static_cast<std::int32_t>(m_symbols.size());
        std::uint32_t begin = 0;
        if (index > 0) {
            begin = m_symbols.back().begin + m_symbols.back().length;
            m_symbols.back().next = index;
        }
        m_symbols.push_back({begin, length, index - 1, -1, id});
    }

    /// Merges until nothing can be merged. `lookup(left, right)` gives std::optional<BpeMerge>.
    template <typename Lookup>
    void merge(const Lookup& lookup) {
        m_queue.clear();
        for (std::size_t i = 0; i < m_symbols.size(); ++i)
            if (const auto first = candidate(static_cast<std::int32_t>(i), lookup)) m_queue.addFirst(*first);
        m_queue.sort();
        while (!m_queue.empty()) {
            const Candidate best = m_queue.pop();
            if (isStale(best)) continue;
            join(best);
            push(symbol(best.left()).previous, lookup);
            push(best.left(), lookup);
        }
    }

    /// Calls `visit(symbol)` for what is left, in order.
    template <typename Visit>
    void forEach(const Visit& visit) const {
        for (std::int32_t i = m_symbols.empty() ? -1 : 0; i >= 0; i = symbol(i).next)
            visit(symbol(i));
    }

  private:
    /// A symbol and the one after it. Small: the queue of a long text does not fit into caches.
    struct Candidate {
        std::uint64_t order;   ///< rank, then index of the left symbol
        std::uint32_t length;  ///< of both together when it was queued
        Token id;              ///< of both together

        std::int32_t left() const { return static_cast<std::int32_t>(order & 0xFFFFFFFFU); }
    };

    BpeSymbol& symbol(std::int32_t index) { return m_symbols[static_cast<std::size_t>(index)]; }
    const BpeSymbol& symbol(std::int32_t index) const { return m_symbols[static_cast<std::size_t>(index)]; }

    /// Symbols only grow or vanish, so the length tells whether either has changed since.
    bool isStale(const Candidate& c) const {
        const BpeSymbol& left = symbol(c.left());
        return left.length == 0 || left.next < 0 || left.length + symbol(left.next).length != c.length;
    }

    void join(const Candidate& c) {
        BpeSymbol& left = symbol(c.left());
        BpeSymbol& right = symbol(left.next);
        left.length = c.length;
        left.id = c.id;
        left.next = right.next;
        right.length = 0;
        if (left.next >= 0) symbol(left.next).previous = c.left();
    }

    /// A symbol and its right neighbour, if there is one and the two can be merged.
    template <typename Lookup>
    std::optional<Candidate> candidate(std::int32_t index, const Lookup& lookup) {
        if (index < 0 || symbol(index).next < 0) return std::nullopt;
        const BpeSymbol& left = symbol(index);
        const BpeSymbol& right = symbol(left.next);
        const std::optional<BpeMerge> merge = lookup(left, right);
        if (!merge) return std::nullopt;
        const std::uint64_t order = (std::uint64_t{merge->rank} << 32U) | static_cast<std::uint32_t>(index);
        return Candidate{order, left.length + right.length, merge->id};
    }

    template <typename Lookup>
    void push(std::int32_t index, const Lookup& lookup) {
        if (const auto next = candidate(index, lookup)) m_queue.push(*next);
    }

    std::vector<BpeSymbol> m_symbols;
    MergeQueue<Candidate> m_queue;
};

}  // namespace onebit
