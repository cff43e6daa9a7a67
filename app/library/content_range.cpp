// SPDX-License-Identifier: Apache-2.0
#include "app/library/content_range.h"

#include <algorithm>

namespace onebit::app {

std::optional<qint64> readByteCount(const QByteArray& value) {
    const QByteArray digits = value.trimmed();
    const bool isNumber = !digits.isEmpty() && std::all_of(digits.begin(), digits.end(),
                                                           [](char c) { return c >= '0' && c <= '9'; });
    bool fits = false;
    const qint64 count = digits.toLongLong(&fits);
    return isNumber && fits ? std::optional(count) : std::nullopt;
}

std::optional<ContentRange> readContentRange(const QByteArray& value) {
    QByteArray text = value.trimmed();
    if (!text.toLower().startsWith("bytes ")) return std::nullopt;
    text = text.mid(6).trimmed();
    const qsizetype slash = text.indexOf('/');
    if (slash < 0) return std::nullopt;
    ContentRange range;
    if (const QByteArray total = text.mid(slash + 1).trimmed(); total != "*") {
        const auto count = readByteCount(total);
        if (!count) return std::nullopt;
        range.total = *count;
    }
    const QByteArray bytes = text.left(slash).trimmed();
    if (bytes == "*") return range.total >= 0 ? std::optional(range) : std::nullopt;
    const qsizetype dash = bytes.indexOf('-');
    if (dash < 0) return std::nullopt;
    const auto first = readByteCount(bytes.left(dash));
    const auto last = readByteCount(bytes.mid(dash + 1));
    if (!first || !last || *first > *last) return std::nullopt;
    if (range.total >= 0 && *last >= range.total) return std::nullopt;
    range.first = *first;
    range.last = *last;
    return range;
}

}  // namespace onebit::app
