// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <optional>

#include "inference/model.h"

namespace onebit::app {

/// What the first bytes of a model file tell.
struct PrefixVerdict {
    std::optional<ModelInfo> info;
    std::optional<Error> refusal;  ///< why it cannot be run
    bool needsMore = false;        ///< the header is longer than what is here
};

/// No header is longer than this; the largest known has 14 MB.
constexpr qint64 kLongestHeaderBytes = 64 << 20;

/// Judges the first `size` bytes of a file of `total` bytes (-1: not known) whose beginning lies in `path`.
/// Blocks; any thread. Whatever cannot be read here is not refused: the installed file is checked again.
PrefixVerdict judgePrefixOf(const QString& path, qint64 size, qint64 total);

/// The same for bytes in memory; `name` is the file's.
PrefixVerdict judgePrefix(const QByteArray& bytes, qint64 total, const QString& name);

/// The beginning of a file of `total` bytes; -1: not known.
struct PrefixPart {
    QByteArray bytes;
    qint64 total = -1;
};
/// The same for the first files, in their order, of a model that is spread over several.
PrefixVerdict judgePrefixes(const QList<PrefixPart>& parts, const QString& name);

}  // namespace onebit::app
