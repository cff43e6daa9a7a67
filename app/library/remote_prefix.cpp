// SPDX-License-Identifier: Apache-2.0
#include "app/library/remote_prefix.h"

#include "app/library/content_range.h"

namespace onebit::app {
namespace {

constexpr qint64 kBufferBytes = 1 << 20;

}  // namespace

RemotePrefix::RemotePrefix(NetworkAccess& access, QObject* parent) : QObject(parent), m_access(access) {}

RemotePrefix::~RemotePrefix() {
    cancel();
}

void RemotePrefix::cancel() {
    WebReply::giveUp(m_reply, this);
}

bool RemotePrefix::isShort() const {
    const bool isAll = m_fileBytes >= 0 && m_bytes.size() >= m_fileBytes;
    return m_bytes.size() < m_wanted && !isAll;
}

void RemotePrefix::read(const QUrl& url, qint64 wanted) {
    m_url = url;
    m_bytes.clear();
    m_fileBytes = -1;
    readOn(wanted);
}

void RemotePrefix::readOn(qint64 wanted) {
    cancel();
    m_wanted = wanted;
    WebRequest request{m_url, QStringLiteral("header of a model")};
    request.withToken = true;
    request.headers.append(
        {"Range", "bytes=" + QByteArray::number(m_bytes.size()) + '-' + QByteArray::number(m_wanted - 1)});
    m_reply = m_access.get(request);
    m_reply->setReadBufferSize(kBufferBytes);
    connect(m_reply, &WebReply::headersReceived, this, &RemotePrefix::takeHeaders);
    connect(m_reply, &WebReply::readyRead, this, &RemotePrefix::takeBytes);
    connect(m_reply, &WebReply::finished, this, &RemotePrefix::takeEnd);
}

void RemotePrefix::takeHeaders() {
    const int status = m_reply->status();
    if (status == 206) {
        const auto range = readContentRange(m_reply->header("Content-Range"));
        if (range && range->first == m_bytes.size()) {
            m_fileBytes = range->total;
            return;
        }
    } else if (status == 200) {
        // Ranges mean nothing to this server: it sends the file, of which only the beginning is read.
        m_bytes.clear();
        m_fileBytes = readByteCount(m_reply->header("Content-Length")).value_or(-1);
        return;
    }
    fail(troubleOfStatus(status, m_reply->url().host()));
}

void RemotePrefix::takeBytes() {
    m_bytes += m_reply->read(m_wanted - m_bytes.size());
    if (m_bytes.size() >= m_wanted) finish();
}

void RemotePrefix::takeEnd() {
    const auto failure = m_reply->failure();
    m_bytes += m_reply->read(m_wanted - m_bytes.size());
    if (!failure) return finish();
    DownloadTrouble broken;
    broken.kind = DownloadTroubleKind::kNetwork;
    broken.detail = failure->detail;
    broken.network = failure;
    fail(broken);
}

void RemotePrefix::finish() {
    cancel();
    emit arrived();
}

void RemotePrefix::fail(const DownloadTrouble& trouble) {
    cancel();
    emit failed(trouble);
}

}  // namespace onebit::app
