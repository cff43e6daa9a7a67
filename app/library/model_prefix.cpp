// SPDX-License-Identifier: Apache-2.0
#include "app/library/model_prefix.h"

#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <limits>
#include <span>

#include "app/platform/native_path.h"

namespace onebit::app {

PrefixVerdict judgePrefixOf(const QString& path, qint64 size, qint64 total) {
    QFile file(path);
    if (!file.open(QFile::ReadOnly)) return {};
    const QByteArray bytes = file.read(std::min(size, kLongestHeaderBytes));
    // The part's own suffix is not the model's.
    return judgePrefix(bytes, total, QFileInfo(path).completeBaseName());
}

PrefixVerdict judgePrefix(const QByteArray& bytes, qint64 total, const QString& name) {
    const std::uint64_t fileBytes =
        total >= 0 ? static_cast<std::uint64_t>(total) : std::numeric_limits<std::uint64_t>::max() / 2;
    const auto prefix = std::as_bytes(std::span(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    auto judged = readModelInfoFromPrefix(prefix, fileBytes, toPath(name));
    PrefixVerdict verdict;
    if (!judged) {
        verdict.refusal = judged.error();
    } else if (judged->info) {
        verdict.info = *std::move(judged->info);
    } else if (bytes.size() >= kLongestHeaderBytes) {
        verdict.refusal = Error{ErrorCode::kMalformed, "its header has more than 64 MiB"};
    } else {
        verdict.needsMore = true;
    }
    return verdict;
}

}  // namespace onebit::app
