// SPDX-License-Identifier: Apache-2.0
#include "app/content/link_references.h"

#include <algorithm>
#include <utility>

#include "app/content/markdown_parser.h"

namespace onebit::content {
namespace {

/// CommonMark's limit for a name.
constexpr std::size_t kLongestName = 999;

bool isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n';
}

std::string alike(std::string_view name) {
    std::string text;
    bool space = false;
    for (const char c : name) {
        if (isSpace(c)) {
            space = !text.empty();
            continue;
        }
        if (std::exchange(space, false)) text += ' ';
        text += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return text;
}

/// The name in "[name]:" at the beginning of a line, or nothing.
std::string_view definedName(std::string_view line) {
    const std::size_t open = line.find_first_not_of(' ');
    if (open == std::string_view::npos || open > 3 || line[open] != '[') return {};
    for (std::size_t at = open + 1; at < line.size() && at - open <= kLongestName; ++at) {
        if (line[at] == '\\')
            ++at;
        else if (line[at] == '[')
            return {};
        else if (line[at] == ']')
            return line.substr(at + 1, 1) == ":" ? line.substr(open + 1, at - open - 1) : std::string_view();
    }
    return {};
}

/// An address as it can stand between "<" and ">".
std::string escaped(std::string_view target) {
    std::string text;
    for (const char c : target) {
        if (c == '&') {
            text += "&amp;";
            continue;
        }
        if (c == '<' || c == '>' || c == '\\') text += '\\';
        text += c;
    }
    return text;
}

/// Lines from the beginning of `text` up to the next one that begins a definition.
std::string_view untilNextDefinition(std::string_view text) {
    std::size_t at = text.find('\n');
    while (at != std::string_view::npos && at + 1 < text.size()) {
        const std::string_view rest = text.substr(at + 1);
        if (!definedName(rest.substr(0, rest.find('\n'))).empty()) return text.substr(0, at + 1);
        at = text.find('\n', at + 1);
    }
    return text;
}

}  // namespace

/// Whether it is a definition, and what it says, is asked of the parser: does a link with that name work?
bool LinkReferences::define(std::string_view paragraph) {
    bool any = false;
    while (!paragraph.empty()) {
        const std::string_view name = definedName(paragraph.substr(0, paragraph.find('\n')));
        if (name.empty()) break;
        const std::string_view part = untilNextDefinition(paragraph);
        const std::vector<Block> read =
            parseMarkdown(std::string(part).append("\n[").append(name).append("]\n"));
        const bool works = !read.empty() && read.back().runs.size() == 1 &&
                           !read.back().runs[0].target.empty() && read.back().kind == Block::Kind::kParagraph;
        if (!works) break;
        const std::string& target = read.back().runs[0].target;
        const bool room = m_targets.size() < kMostNames && m_bytes + target.size() <= kMostBytes;
        if (room && m_targets.try_emplace(alike(name), target).second) {
            m_bytes += target.size();
            any = true;
        }
        if (read.size() > 1) break;  // words follow
        paragraph.remove_prefix(part.size());
    }
    return any;
}

std::string LinkReferences::withDefinitions(std::string markdown) const {
    if (m_targets.empty()) return markdown;
    std::string definitions;
    for (const std::string& name : referenceNames(markdown)) {
        const auto found = m_targets.find(name);
        if (found == m_targets.end()) continue;
        definitions.append("[").append(name).append("]: <").append(escaped(found->second)).append(">\n");
    }
    if (!definitions.empty()) markdown.append("\n").append(definitions);
    return markdown;
}

std::vector<std::string> referenceNames(std::string_view markdown) {
    std::vector<std::string> names;
    std::size_t open = std::string_view::npos;
    for (std::size_t at = 0; at < markdown.size(); ++at) {
        if (markdown[at] == '\\') {
            ++at;
        } else if (markdown[at] == '[') {
            open = at;
        } else if (markdown[at] == ']' && open != std::string_view::npos) {
            const std::string_view name = markdown.substr(open + 1, at - open - 1);
            open = std::string_view::npos;
            if (name.size() <= kLongestName && markdown.substr(at + 1, 1) != "(")
                names.push_back(alike(name));
        }
    }
    std::ranges::sort(names);
    names.erase(std::unique(names.begin(), names.end()), names.end());
    if (!names.empty() && names.front().empty()) names.erase(names.begin());
    return names;
}

void LateLinks::await(const std::vector<Block>& blocks, std::size_t first, std::string_view markdown,
                      const LinkReferences& references) {
    if (first >= blocks.size()) return;
    put({first, blocks.size() - first, false, 0, {}, std::string(markdown), referenceNames(markdown)},
        references);
}

void LateLinks::awaitRow(const std::vector<Block>& blocks, std::string_view head, std::string_view row,
                         const LinkReferences& references) {
    put({blocks.size() - 1, 1, true, blocks.back().rows.size() - 1, std::string(head), std::string(row),
         referenceNames(row)},
        references);
}

void LateLinks::put(Place place, const LinkReferences& references) {
    std::erase_if(place.names, [&](const std::string& name) { return references.knows(name); });
    if (!place.names.empty() && m_places.size() < kMostPlaces) m_places.push_back(std::move(place));
}

std::size_t LateLinks::resolve(std::vector<Block>& blocks, const LinkReferences& references) {
    std::size_t changed = blocks.size();
    std::size_t shift = 0;  // by the blocks that came with pictures
    for (Place& place : m_places) {
        place.first += shift;
        const std::size_t waited = place.names.size();
        std::erase_if(place.names, [&](const std::string& name) { return references.knows(name); });
        if (place.names.size() == waited) continue;
        changed = std::min(changed, place.first);
        const std::size_t before = blocks.size();
        readAnew(place, blocks, references);
        shift += blocks.size() - before;
    }
    std::erase_if(m_places, [](const Place& place) { return place.names.empty(); });
    return changed;
}

void LateLinks::readAnew(Place& place, std::vector<Block>& blocks, const LinkReferences& references) {
    if (place.isRow) {
        readRowAnew(place, blocks, references);
        return;
    }
    std::vector<Block> fresh = parseMarkdown(references.withDefinitions(place.source));
    if (fresh.size() < place.count) return;
    const Block former = blocks[place.first];
    for (Block& block : fresh) {
        block.begin = former.begin;
        block.end = former.end;
        block.reread = former.reread + 1;
        // The number that the item has in its list.
        if (!block.containers.empty() && !former.containers.empty() && !block.containers[0].label.empty())
            block.containers[0].label = former.containers[0].label;
    }
    fresh.front().continues = former.continues;
    const auto at = blocks.begin() + static_cast<std::ptrdiff_t>(place.first);
    std::move(fresh.begin(), fresh.begin() + static_cast<std::ptrdiff_t>(place.count), at);
    blocks.insert(at + static_cast<std::ptrdiff_t>(place.count),
                  std::make_move_iterator(fresh.begin() + static_cast<std::ptrdiff_t>(place.count)),
                  std::make_move_iterator(fresh.end()));
    place.count = fresh.size();
}

void LateLinks::readRowAnew(const Place& place, std::vector<Block>& blocks,
                            const LinkReferences& references) const {
    Block& table = blocks[place.first];
    if (place.head.empty()) {
        std::vector<Block> read = parseMarkdown(references.withDefinitions(place.source));
        if (read.empty() || read[0].rows.empty()) return;
        table.rows[place.row] = std::move(read[0].rows[0]);
    } else {
        std::vector<Cell> cells = parseTableRow(place.head, references.withDefinitions(place.source));
        if (cells.empty()) return;
        table.rows[place.row] = std::move(cells);
    }
    ++table.reread;
}

}  // namespace onebit::content
