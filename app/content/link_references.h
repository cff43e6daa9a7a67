// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "app/content/content_block.h"

namespace onebit::content {

/// Addresses of links that are written apart from the links: "[name]: address". Of two with one name the
/// first counts.
class LinkReferences {
  public:
    /// More names than this, or bytes of addresses, are not kept.
    static constexpr std::size_t kMostNames = 2000;
    static constexpr std::size_t kMostBytes = 262'144;

    /// Takes the definitions that an ended paragraph begins with. True if a new name is among them.
    bool define(std::string_view paragraph);
    /// `markdown`, a whole number of lines, with the definitions that it asks for below it.
    std::string withDefinitions(std::string markdown) const;
    bool knows(const std::string& name) const { return m_targets.contains(name); }

  private:
    std::map<std::string, std::string, std::less<>> m_targets;
    std::size_t m_bytes = 0;
};

/// What may name a reference in a text: all that stands in brackets, made alike in case and space.
std::vector<std::string> referenceNames(std::string_view markdown);

/// Blocks and rows of tables that name references which are not known yet.
class LateLinks {
  public:
    /// More than so many places do not wait.
    static constexpr std::size_t kMostPlaces = 10'000;

    /// `blocks` from `first` on were read from `markdown`.
    void await(const std::vector<Block>& blocks, std::size_t first, std::string_view markdown,
               const LinkReferences& references);
    /// The last row of the last of `blocks` was read from `row`, below `head` (empty: it is the head itself,
    /// with its rule).
    void awaitRow(const std::vector<Block>& blocks, std::string_view head, std::string_view row,
                  const LinkReferences& references);
    /// Reads what names a reference that is known by now once more; pictures may add blocks. Returns the
    /// first block that changed, or their number.
    std::size_t resolve(std::vector<Block>& blocks, const LinkReferences& references);

  private:
    struct Place {
        std::size_t first = 0;
        std::size_t count = 1;
        bool isRow = false;
        std::size_t row = 0;
        std::string head;
        std::string source;
        std::vector<std::string> names;
    };

    void put(Place place, const LinkReferences& references);
    void readAnew(Place& place, std::vector<Block>& blocks, const LinkReferences& references);
    void readRowAnew(const Place& place, std::vector<Block>& blocks, const LinkReferences& references) const;

    std::vector<Place> m_places;  ///< ascending
};

}  // namespace onebit::content
