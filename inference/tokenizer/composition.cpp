// SPDX-License-Identifier: Apache-2.0
#include "inference/tokenizer/composition.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstddef>
#include <vector>

#include "inference/tokenizer/utf8.h"

namespace onebit {
namespace {

/// No character below U+0300 changes or takes part in a composition with its neighbours below it; U+0300's
/// UTF-8 form begins with CC.
bool mayNeedComposition(std::string_view text) {
    constexpr unsigned char kFirstByteOfCombining = 0xCC;
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) >= kFirstByteOfCombining; });
}

/// The full canonical decomposition, marks still in the order of the text.
Result<std::vector<utf8proc_int32_t>> decomposed(std::string_view text) {
    constexpr std::size_t kMostOfOne = 32;  // the longest canonical decomposition has 4 code points
    std::vector<utf8proc_int32_t> codePoints;
    codePoints.reserve(text.size());
    while (!text.empty()) {
        const Utf8Step step = nextUtf8(text);
        utf8proc_int32_t parts[kMostOfOne];
        int boundClass = 0;
        const auto count = utf8proc_decompose_char(
            static_cast<utf8proc_int32_t>(step.codePoint), parts, kMostOfOne,
            static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_DECOMPOSE), &boundClass);
        if (count < 0 || static_cast<std::size_t>(count) > kMostOfOne)
            return fail(ErrorCode::kInvalidText, utf8proc_errmsg(count));
        codePoints.insert(codePoints.end(), parts, parts + count);
        text.remove_prefix(step.length);
    }
    return codePoints;
}

/// Canonical ordering. utf8proc's own sorts by swapping neighbours, which a text of a million unsorted
/// marks turns into hours.
void orderMarks(std::vector<utf8proc_int32_t>& codePoints) {
    const auto classOf = [](utf8proc_int32_t c) { return utf8proc_get_property(c)->combining_class; };
    const auto isMark = [&](utf8proc_int32_t c) { return classOf(c) != 0; };
    auto at = codePoints.begin();
    while (at != codePoints.end()) {
        const auto begin = std::find_if(at, codePoints.end(), isMark);
        const auto end = std::find_if_not(begin, codePoints.end(), isMark);
        std::stable_sort(begin, end, [&](auto a, auto b) { return classOf(a) < classOf(b); });
        at = end;
    }
}

}  // namespace

Result<std::string> composed(std::string_view text) {
    if (!mayNeedComposition(text)) return std::string(text);
    auto codePoints = decomposed(text);
    if (!codePoints) return tl::unexpected(std::move(codePoints.error()));
    orderMarks(*codePoints);
    const auto count =
        utf8proc_normalize_utf32(codePoints->data(), static_cast<utf8proc_ssize_t>(codePoints->size()),
                                 static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
    if (count < 0) return fail(ErrorCode::kInvalidText, utf8proc_errmsg(count));
    codePoints->resize(static_cast<std::size_t>(count));
    std::string result;
    result.reserve(text.size());
    for (const utf8proc_int32_t codePoint : *codePoints)
        appendUtf8(static_cast<std::uint32_t>(codePoint), result);
    return result;
}

}  // namespace onebit
