// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "inference/model.h"

namespace onebit {

/// Looks a piece up by its text. The views point into the strings that own the pieces. A flat table with
/// linear probing: loading a vocabulary looks up every piece of every merge, and a table of nodes waits for
/// memory twice as often.
class PieceIndex {
  public:
    static constexpr Token kNone = -1;

    /// Empties the table and makes room for `count` pieces; no more may be inserted.
    void reset(std::size_t count);

    /// kNone if there is no such piece.
    Token find(std::string_view piece) const {
        if (m_slots.empty()) return kNone;
        return m_slots[slotOf(piece)].id;
    }

    /// The id that stands for the piece: `id` if it is new, else the one that it has. May be changed.
    Token& findOrInsert(std::string_view piece, Token id);

  private:
    struct Slot {
        std::string_view piece;
        std::uint32_t hash = 0;  ///< spares most comparisons of different pieces
        Token id = kNone;
    };

    /// Where the piece is, or where it would be put. The table is never full.
    std::size_t slotOf(std::string_view piece) const {
        const std::size_t hash = std::hash<std::string_view>{}(piece);
        std::size_t at = hash & m_mask;
        while (m_slots[at].id != kNone && !holds(m_slots[at], piece, static_cast<std::uint32_t>(hash)))
            at = (at + 1) & m_mask;
        return at;
    }
    static bool holds(const Slot& slot, std::string_view piece, std::uint32_t hash) {
        return slot.hash == hash && slot.piece == piece;
    }

    std::vector<Slot> m_slots;  ///< a power of two, at least twice as many as pieces
    std::size_t m_mask = 0;
};

}  // namespace onebit
