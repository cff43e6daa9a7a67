// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QNetworkReply>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QUrl>
#include <memory>
#include <optional>

#include "app/network/network_failure.h"

namespace onebit::app {

class NetworkAccess;
struct WebRequest;

/// The answer to one request of NetworkAccess, redirects followed: each hop is checked and logged on its own.
/// Nothing is emitted after abort() or after `finished`.
class WebReply : public QObject {
    Q_OBJECT

  public:
    ~WebReply() override;

    /// Ends a request whose answer `listener` does not wait for any more, if there is one. `reply` is null
    /// then.
    static void giveUp(QPointer<WebReply>& reply, const QObject* listener);

    /// The HTTP status; 0 before `headersReceived`.
    int status() const { return m_status; }
    /// Of the last hop; empty if it is not there. `name` in any case.
    QByteArray header(const char* name) const;
    /// Of any hop that the hub itself answered, where the last one is a plain file server.
    QByteArray hubHeader(const char* name) const;
    /// Where the answer came from.
    const QUrl& url() const { return m_url; }

    qint64 bytesAvailable() const;
    /// Takes at most `most` bytes of the body.
    QByteArray read(qint64 most);
    /// The sender is held back once so much is waiting to be read.
    void setReadBufferSize(qint64 bytes);

    bool isFinished() const { return m_finished; }
    /// Why there is no (whole) answer. An answer with an error status is none.
    const std::optional<NetworkFailure>& failure() const { return m_failure; }

    /// Ends the request silently.
    void abort();

  signals:
    void headersReceived();
    void readyRead();
    /// Once, after everything else; what was not read can still be read.
    void finished();

  private:
    friend class NetworkAccess;
    WebReply(NetworkAccess& access, const WebRequest& request);

    void goOffline();
    void hop(const QUrl& url);
    void takeHeaders();
    void follow(const QByteArray& location);
    void takeEnd();
    NetworkFailureKind kindOf(QNetworkReply::NetworkError error) const;
    void watchForStall();
    void fail(NetworkFailureKind kind, const QString& detail);
    void finish();
    void endHop(const QString& outcome);
    void drop();

    NetworkAccess& m_access;
    std::unique_ptr<WebRequest> m_request;
    QPointer<QNetworkReply> m_reply;
    QUrl m_url;
    QList<QUrl> m_visited;
    QList<QNetworkReply::RawHeaderPair> m_hubHeaders;
    QTimer m_stall;
    quint64 m_record = 0;  ///< of the hop in the log; 0: none runs
    qint64 m_bytes = 0;    ///< of the hop, read so far
    qint64 m_bufferBytes = 0;
    int m_status = 0;
    bool m_finished = false;
    std::optional<NetworkFailure> m_failure;
};

}  // namespace onebit::app
