// SPDX-License-Identifier: Apache-2.0
#include "app/network/web_reply.h"

#include "app/network/network_access.h"

namespace onebit::app {
namespace {

constexpr qsizetype kMostHops = 10;

bool isRedirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

}  // namespace

WebReply::WebReply(NetworkAccess& access, const WebRequest& request)
    : QObject(&access), m_access(access), m_request(std::make_unique<WebRequest>(request)) {
    m_stall.setSingleShot(true);
    m_stall.setInterval(request.stallMs);
    connect(&m_stall, &QTimer::timeout, this, &WebReply::watchForStall);
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (!m_finished) hop(m_request->url);
        },
        Qt::QueuedConnection);
}

WebReply::~WebReply() {
    abort();
}

void WebReply::giveUp(QPointer<WebReply>& reply, const QObject* listener) {
    if (!reply) return;
    reply->disconnect(listener);
    reply->abort();
    reply->deleteLater();
    reply = nullptr;
}

void WebReply::hop(const QUrl& url) {
    const QUrl from = m_url;
    m_url = url;
    m_bytes = 0;
    m_record = m_access.log().begin(QStringLiteral("GET"), url, m_request->purpose);
    if (m_access.isOffline()) return fail(NetworkFailureKind::kOffline, {});
    if (const auto refusal = refusalOf(url, m_access.config(), from))
        return fail(NetworkFailureKind::kRefusedUrl, *refusal);
    if (m_visited.contains(url) || m_visited.size() >= kMostHops)
        return fail(NetworkFailureKind::kRedirectLoop, withoutSecrets(url));
    m_visited.append(url);
    m_reply = m_access.send(*m_request, url);
    if (m_bufferBytes > 0) m_reply->setReadBufferSize(m_bufferBytes);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &WebReply::takeHeaders);
    connect(m_reply, &QNetworkReply::readyRead, this, [this] {
        m_stall.start();
        if (m_status != 0) emit readyRead();
    });
    connect(m_reply, &QNetworkReply::finished, this, &WebReply::takeEnd);
    m_stall.start();
}

void WebReply::takeHeaders() {
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0 || m_status != 0) return;
    m_stall.start();
    if (isHub(m_url, m_access.config())) m_hubHeaders = m_reply->rawHeaderPairs();
    if (isRedirect(status)) {
        const QByteArray location = m_reply->rawHeader("Location");
        if (!location.isEmpty()) {
            endHop(QString::number(status));
            drop();
            return follow(location);
        }
    }
    m_status = status;
    emit headersReceived();
}

void WebReply::follow(const QByteArray& location) {
    const QUrl next = m_url.resolved(QUrl::fromEncoded(location));
    // Not from within a signal of the reply that was just dropped.
    QMetaObject::invokeMethod(
        this,
        [this, next] {
            if (!m_finished) hop(next);
        },
        Qt::QueuedConnection);
}

/// With a proxy of the person's own choice, whoever cannot be reached is the proxy.
NetworkFailureKind WebReply::kindOf(QNetworkReply::NetworkError error) const {
    const ProxyMode mode = m_access.config().proxyMode;
    const bool isByProxy = mode == ProxyMode::kHttp || mode == ProxyMode::kSocks5;
    const NetworkFailureKind kind = failureKind(error);
    return isByProxy && kind == NetworkFailureKind::kUnreachable ? NetworkFailureKind::kProxy : kind;
}

void WebReply::takeEnd() {
    const QNetworkReply::NetworkError error = m_reply->error();
    // An error status is an answer; what is below HTTP is a failure, also in the middle of a body.
    const bool isAnswer = error == QNetworkReply::NoError || (m_status >= 400 && error >= 200);
    if (isAnswer && m_status == 0) return fail(NetworkFailureKind::kClosed, m_url.host());
    if (!isAnswer) return fail(kindOf(error), m_url.host() + QStringLiteral(": ") + m_reply->errorString());
    endHop(QString::number(m_status));
    finish();
}

/// What waits to be read is no stall: the reader holds the sender back.
void WebReply::watchForStall() {
    if (bytesAvailable() > 0) return m_stall.start();
    fail(NetworkFailureKind::kStalled, m_url.host());
}

void WebReply::goOffline() {
    if (!m_finished) fail(NetworkFailureKind::kOffline, {});
}

void WebReply::fail(NetworkFailureKind kind, const QString& detail) {
    m_failure = NetworkFailure{kind, detail};
    const bool wasDropped = kind == NetworkFailureKind::kOffline || kind == NetworkFailureKind::kStalled;
    endHop(kind == NetworkFailureKind::kOffline ? QStringLiteral("offline") : detail);
    if (wasDropped) drop();
    finish();
}

void WebReply::finish() {
    m_finished = true;
    m_stall.stop();
    m_access.m_running.removeOne(this);
    emit finished();
}

void WebReply::endHop(const QString& outcome) {
    if (m_record == 0) return;
    m_access.log().end(m_record, m_bytes + bytesAvailable(), outcome);
    m_record = 0;
}

void WebReply::drop() {
    if (!m_reply) return;
    QNetworkReply* reply = m_reply;
    m_reply = nullptr;
    reply->disconnect(this);
    // Not at once: this may be within one of its signals, where Qt still has to tell of its end.
    QMetaObject::invokeMethod(
        reply,
        [reply] {
            reply->abort();
            reply->deleteLater();
        },
        Qt::QueuedConnection);
}

void WebReply::abort() {
    if (!m_finished) {
        m_finished = true;
        const QString stopped = QStringLiteral("stopped");
        endHop(m_status == 0 ? stopped : QString::number(m_status) + QStringLiteral(", ") + stopped);
        m_access.m_running.removeOne(this);
    }
    m_stall.stop();
    drop();
}

QByteArray WebReply::header(const char* name) const {
    return m_reply ? m_reply->rawHeader(name) : QByteArray();
}

QByteArray WebReply::hubHeader(const char* name) const {
    for (const auto& [key, value] : m_hubHeaders) {
        if (key.compare(name, Qt::CaseInsensitive) == 0) return value;
    }
    return {};
}

qint64 WebReply::bytesAvailable() const {
    return m_reply ? m_reply->bytesAvailable() : 0;
}

QByteArray WebReply::read(qint64 most) {
    if (!m_reply) return {};
    QByteArray bytes = m_reply->read(most);
    m_bytes += bytes.size();
    return bytes;
}

void WebReply::setReadBufferSize(qint64 bytes) {
    m_bufferBytes = bytes;
    if (m_reply) m_reply->setReadBufferSize(bytes);
}

}  // namespace onebit::app
