// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

namespace onebit {

/// Bytes from `begin` up to `end`, counted from an address that is aligned to a page.
struct PageRange {
    std::size_t begin;
    std::size_t end;  ///< `begin` for none
};

/// The pages that lie wholly inside `length` bytes from `offset` on. Pages of 4 KB are usual on x86-64, of 4,
/// 16 or 64 KB on ARM; `pageSize` may be any number but 0.
constexpr PageRange wholePagesInside(std::size_t offset, std::size_t length, std::size_t pageSize) {
    const std::size_t begin = offset / pageSize + (offset % pageSize != 0 ? 1 : 0);
    const std::size_t end = (offset + length) / pageSize;
    return begin < end ? PageRange{begin * pageSize, end * pageSize} : PageRange{0, 0};
}

}  // namespace onebit
