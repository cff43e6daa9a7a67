// SPDX-License-Identifier: Apache-2.0
#include "app/library/remote_header.h"

#include <QtConcurrentRun>
#include <algorithm>

namespace onebit::app {
namespace {

constexpr qint64 kFirstBytes = 1 << 20;
/// Behind the first file of several there are no vocabularies.
constexpr qint64 kFirstBytesOfOthers = 1 << 16;

}  // namespace

RemoteHeader::RemoteHeader(NetworkAccess& access, QObject* parent) : QObject(parent), m_prefix(access) {
    connect(&m_prefix, &RemotePrefix::arrived, this, &RemoteHeader::judge);
    connect(&m_prefix, &RemotePrefix::failed, this, &RemoteHeader::fail);
}

RemoteHeader::~RemoteHeader() {
    cancel();
}

void RemoteHeader::cancel() {
    ++m_question;
    m_prefix.cancel();
}

void RemoteHeader::read(const QList<QUrl>& files) {
    cancel();
    m_files = files;
    m_parts.clear();
    m_prefix.read(m_files.front(), kFirstBytes);
}

void RemoteHeader::judge() {
    QList<PrefixPart> parts = m_parts;
    parts.append({m_prefix.bytes(), m_prefix.fileBytes()});
    const auto work = [parts, name = m_files.front().fileName()] { return judgePrefixes(parts, name); };
    QtConcurrent::run(work).then(this, [this, question = m_question](const PrefixVerdict& verdict) {
        if (question == m_question) takeVerdict(verdict);
    });
}

void RemoteHeader::takeVerdict(const PrefixVerdict& verdict) {
    if (verdict.refusal) {
        emit unusable(*verdict.refusal);
    } else if (!verdict.info && m_prefix.isShort()) {
        DownloadTrouble cut;
        cut.kind = DownloadTroubleKind::kShort;
        fail(cut);
    } else if (!verdict.info) {
        m_prefix.readOn(std::min(m_prefix.wanted() * 2, kLongestHeaderBytes));
    } else {
        m_parts.append({m_prefix.bytes(), m_prefix.fileBytes()});
        if (m_parts.size() < m_files.size())
            return m_prefix.read(m_files[m_parts.size()], kFirstBytesOfOthers);
        qint64 total = 0;
        for (const PrefixPart& part : std::as_const(m_parts))
            total = part.total < 0 || total < 0 ? -1 : total + part.total;
        emit known(*verdict.info, total);
    }
}

void RemoteHeader::fail(const DownloadTrouble& trouble) {
    cancel();
    emit failed(trouble);
}

}  // namespace onebit::app
