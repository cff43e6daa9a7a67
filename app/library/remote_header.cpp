// SPDX-License-Identifier: Apache-2.0
#include "app/library/remote_header.h"

#include <QtConcurrentRun>
#include <algorithm>

#include "app/library/content_range.h"
#include "app/library/model_prefix.h"

namespace onebit::app {
namespace {

constexpr qint64 kFirstBytes = 1 << 20;

}  // namespace

RemoteHeader::RemoteHeader(NetworkAccess& access, QObject* parent) : QObject(parent), m_access(access) {}

RemoteHeader::~RemoteHeader() {
    cancel();
}

void RemoteHeader::cancel() {
    ++m_question;
    WebReply::giveUp(m_reply, this);
}

void RemoteHeader::read(const QUrl& url) {
    cancel();
    m_url = url;
    m_bytes.clear();
    m_fileBytes = -1;
    m_wanted = kFirstBytes;
    ask();
}

/// The bytes behind those that are here.
void RemoteHeader::ask() {
    WebRequest request{m_url, QStringLiteral("header of a model")};
    request.withToken = true;
    request.headers.append(
        {"Range", "bytes=" + QByteArray::number(m_bytes.size()) + '-' + QByteArray::number(m_wanted - 1)});
    m_reply = m_access.get(request);
    m_reply->setReadBufferSize(kFirstBytes);
    connect(m_reply, &WebReply::headersReceived, this, &RemoteHeader::takeHeaders);
    connect(m_reply, &WebReply::readyRead, this, &RemoteHeader::takeBytes);
    connect(m_reply, &WebReply::finished, this, &RemoteHeader::takeEnd);
}

void RemoteHeader::takeHeaders() {
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

void RemoteHeader::takeBytes() {
    m_bytes += m_reply->read(m_wanted - m_bytes.size());
    if (m_bytes.size() >= m_wanted) judge();
}

void RemoteHeader::takeEnd() {
    const auto failure = m_reply->failure();
    m_bytes += m_reply->read(m_wanted - m_bytes.size());
    if (!failure) return judge();
    fail(troubleOfNetwork(*failure));
}

void RemoteHeader::judge() {
    cancel();
    const bool isAll = m_fileBytes >= 0 && m_bytes.size() >= m_fileBytes;
    const bool isShort = m_bytes.size() < m_wanted && !isAll;
    const auto work = [bytes = m_bytes, total = m_fileBytes, name = m_url.fileName()] {
        return judgePrefix(bytes, total, name);
    };
    QtConcurrent::run(work).then(this, [this, isShort, question = m_question](const PrefixVerdict& verdict) {
        if (question != m_question) return;
        if (verdict.info) {
            emit known(*verdict.info, m_fileBytes);
        } else if (verdict.refusal) {
            emit unusable(*verdict.refusal);
        } else if (isShort) {
            DownloadTrouble cut;
            cut.kind = DownloadTroubleKind::kShort;
            fail(cut);
        } else {
            m_wanted = std::min(m_wanted * 2, kLongestHeaderBytes);
            ask();
        }
    });
}

void RemoteHeader::fail(const DownloadTrouble& trouble) {
    cancel();
    emit failed(trouble);
}

}  // namespace onebit::app
