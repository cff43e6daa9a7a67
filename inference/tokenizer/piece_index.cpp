// SPDX-License-Identifier: Apache-2.0
#include "inference/tokenizer/piece_index.h"

#include <bit>

namespace onebit {

void PieceIndex::reset(std::size_t count) {
    m_slots.assign(std::bit_ceil(2 * count + 1), Slot{});
    m_mask = m_slots.size() - 1;
}

Token& PieceIndex::findOrInsert(std::string_view piece, Token id) {
    Slot& slot = m_slots[slotOf(piece)];
    if (slot.id == kNone)
        slot = {piece, static_cast<std::uint32_t>(std::hash<std::string_view>{}(piece)), id};
    return slot.id;
}

}  // namespace onebit
