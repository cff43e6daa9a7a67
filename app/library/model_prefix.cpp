// SPDX-License-Identifier: Apache-2.0
#include "app/library/model_prefix.h"

#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <limits>
#include <span>
#include <vector>

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
    return judgePrefixes({{bytes, total}}, name);
}

PrefixVerdict judgePrefixes(const QList<PrefixPart>& parts, const QString& name) {
    std::vector<FilePrefix> prefixes;
    for (const PrefixPart& part : parts) {
        const auto size = static_cast<std::size_t>(part.bytes.size());
        const std::uint64_t fileBytes = part.total >= 0 ? static_cast<std::uint64_t>(part.total)
                                                        : std::numeric_limits<std::uint64_t>::max() / 2;
        prefixes.push_back({std::as_bytes(std::span(part.bytes.constData(), size)), fileBytes});
    }
    auto judged = readModelInfoFromPrefixes(prefixes, toPath(name));
    PrefixVerdict verdict;
    if (!judged) {
        verdict.refusal = judged.error();
    } else if (judged->info) {
        verdict.info = *std::move(judged->info);
    } else if (parts.back().bytes.size() >= kLongestHeaderBytes) {
        verdict.refusal = Error{ErrorCode::kMalformed, "its header has more than 64 MiB"};
    } else {
        verdict.needsMore = true;
    }
    return verdict;
}

}  // namespace onebit::app
