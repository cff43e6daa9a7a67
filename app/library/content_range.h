// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <optional>

namespace onebit::app {

/// The header Content-Range (RFC 9110, 14.4) in bytes.
struct ContentRange {
    qint64 first = -1;  ///< -1: the range was refused ("bytes */total")
    qint64 last = -1;
    qint64 total = -1;  ///< -1: the server does not know
};

/// Nothing for what is not such a header, or contradicts itself.
std::optional<ContentRange> readContentRange(const QByteArray& value);

/// A length as servers write it: digits alone. Nothing for anything else.
std::optional<qint64> readByteCount(const QByteArray& value);

}  // namespace onebit::app
